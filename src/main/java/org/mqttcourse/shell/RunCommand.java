package org.mqttcourse.shell;

import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.grading.Graded;
import org.mqttcourse.report.RunPrinter;
import org.mqttcourse.report.VerdictPrinter;
import org.mqttcourse.submission.Submission;

/** Runs a program and shows what it said on the wire. */
final class RunCommand implements ExerciseCommand {
  @Override
  public String name() {
    return "run";
  }

  @Override
  public String example() {
    return "run";
  }

  @Override
  public void runFor(Session session, Exercise exercise) throws InterruptedException {
    Submission submission = session.workbench().submission(session.workbench().prepare(exercise));
    session.tell("shell.run.running", submission.fileName());
    Graded graded = session.examiner().rehearse(exercise, submission);
    session.lastRuns().remember(exercise, graded);
    StringBuilder text = new StringBuilder();
    if (graded.evidence().isPresent()) {
      new RunPrinter(text, session.theme()).print(graded.evidence().get());
    }
    if (!graded.verdict().findings().isEmpty()) {
      new VerdictPrinter(text, session.theme()).findings(graded.verdict().findings());
    }
    session.screen().print(text);
  }
}
