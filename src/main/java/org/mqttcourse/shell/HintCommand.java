package org.mqttcourse.shell;

import java.util.List;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.report.ExercisePrinter;
import org.mqttcourse.report.Page;
import org.mqttcourse.report.UserError;

/** Shows hints, one after the other. */
final class HintCommand implements Command {
  @Override
  public String name() {
    return "hint";
  }

  @Override
  public String example() {
    return "hint";
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    return Suggestions.exercises(session, before);
  }

  @Override
  public void run(Session session, List<String> arguments) {
    Exercise exercise = session.exercise(Session.first(arguments));
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
