package org.mqttcourse.shell;

import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.report.ExercisePrinter;
import org.mqttcourse.report.Page;
import org.mqttcourse.report.UserError;

/** Shows hints, one after the other. */
final class HintCommand implements ExerciseCommand {
  @Override
  public String name() {
    return "hint";
  }

  @Override
  public String example() {
    return "hint";
  }

  @Override
  public void runFor(Session session, Exercise exercise) {
    int all = exercise.hints().size();
    int seen = session.notebook().now().exercise(exercise.slug()).hints();
    int number = Math.min(seen + 1, all);
    if (all == 0) {
      throw UserError.of("shell.hint.none", exercise.slug());
    }
    StringBuilder text = new StringBuilder();
    if (seen >= all) {
      new Page(text, session.theme()).text(session.texts().of("shell.hint.last"));
    } else {
      session
          .notebook()
          .change(
              progress ->
                  progress.with(exercise.slug(), progress.exercise(exercise.slug()).hinted()));
    }
    new ExercisePrinter(text, session.theme()).hint(exercise, number);
    session.screen().print(text);
  }
}
