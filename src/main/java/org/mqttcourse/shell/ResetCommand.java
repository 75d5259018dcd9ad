package org.mqttcourse.shell;

import java.nio.file.Path;
import java.util.List;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.report.UserError;

/** Begins an exercise anew. */
final class ResetCommand implements Command {
  @Override
  public String name() {
    return "reset";
  }

  @Override
  public String example() {
    return "reset hello";
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    return Suggestions.exercises(session, before);
  }

  @Override
  public void run(Session session, List<String> arguments) {
    if (arguments.isEmpty()) {
      throw new UserError("Which exercise? Name it, such as: reset hello");
    }
    Exercise exercise = session.exercise(Session.first(arguments));
    Path old = session.workbench().reset(exercise);
    String kept = old == null ? "" : " Your old file is now " + old.getFileName() + ".";
    session.say("The starter is back in " + session.workbench().file(exercise) + "." + kept);
  }
}
