package org.mqttcourse.shell;

import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.report.ExercisePrinter;

/** Shows an exercise's task again, for who comes back another day or skips a lesson. */
final class TaskCommand implements ExerciseCommand {
  @Override
  public String name() {
    return "exercise";
  }

  @Override
  public String example() {
    return "exercise hello";
  }

  @Override
  public void runFor(Session session, Exercise exercise) {
    StringBuilder text = new StringBuilder();
    new ExercisePrinter(text, session.theme())
        .task(exercise, session.workbench().prepare(exercise));
    session.screen().print(text);
  }
}
