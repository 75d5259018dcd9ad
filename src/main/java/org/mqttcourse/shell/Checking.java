package org.mqttcourse.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.grading.Graded;
import org.mqttcourse.progress.Progress.ExerciseProgress;
import org.mqttcourse.report.VerdictPrinter;
import org.mqttcourse.text.Text;

/**
 * One file that is checked as one exercise, once or again and again.
 *
 * @param file where the student's program is
 */
record Checking(Exercise exercise, Path file) {
  /** What {@code [EXERCISE] [FILE]} means; a single name of a file is the exercise at hand. */
  static Checking of(Session session, List<String> arguments) {
    Optional<String> first = Session.first(arguments);
    if (arguments.size() == 1 && isFile(session, first.get())) {
      return new Checking(session.exercise(Optional.empty()), Path.of(first.get()));
    }
    Exercise exercise = session.exercise(first);
    return new Checking(
        exercise,
        arguments.size() > 1 ? Path.of(arguments.get(1)) : session.workbench().prepare(exercise));
  }

  private static boolean isFile(Session session, String name) {
    return !session.course().exercises().contains(name) && Files.isRegularFile(Path.of(name));
  }

  /** Checks, records and tells; whether it passed. */
  boolean check(Session session) throws InterruptedException {
    var submission = session.workbench().submission(file);
    session.tell("shell.check.checking", submission.fileName());
    Graded graded =
        session.examiner().grade(exercise, submission, session.outside().seeds().getAsLong());
    Verdict verdict = graded.verdict();
    record(session, verdict);
    session.lastRuns().remember(exercise, graded);
    StringBuilder text = new StringBuilder();
    new VerdictPrinter(text, session.theme())
        .print(exercise, verdict, graded.evidence().map(Evidence::conversation));
    session.screen().print(text.append('\n'));
    if (verdict.result() == Verdict.Result.FAIL) {
      graded
          .evidence()
          .filter(evidence -> !evidence.values().given().isEmpty())
          .ifPresent(evidence -> session.tell(drawn(evidence.values())));
      boolean packets =
          graded.evidence().filter(evidence -> !evidence.conversation().isEmpty()).isPresent();
      session.tell(packets ? "shell.check.stuck" : "shell.check.hint");
    } else if (verdict.passed() && session.walk().exercise().equals(Optional.of(exercise.slug()))) {
      session.tell("lesson.next");
    }
    return verdict.passed();
  }

  /** What the values were this time: a finding speaks of them, not of {@code $name} or args[0]. */
  private Text drawn(Values values) {
    List<Text> all = new ArrayList<>();
    boolean script = exercise.kind() == Exercise.Kind.SCRIPT;
    values
        .given()
        .forEach(
            (name, value) ->
                all.add(Text.of("shell.check.value", (script ? "$" : "") + name, value)));
    return Text.of("shell.check.values", all);
  }

  private void record(Session session, Verdict verdict) {
    if (verdict.result() == Verdict.Result.ERROR) {
      return;
    }
    session
        .notebook()
        .change(
            progress -> {
              ExerciseProgress done = progress.exercise(exercise.slug()).checked();
              return progress
                  .with(
                      exercise.slug(),
                      verdict.passed() ? done.passed(session.outside().clock().instant()) : done)
                  .on(session.today());
            });
    if (verdict.passed()) {
      session.walk().marks().passed(exercise);
    }
  }
}
