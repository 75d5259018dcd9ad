package org.mqttcourse.shell;

import java.nio.file.Path;
import java.util.List;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Text;

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
      throw UserError.of("shell.reset.which");
    }
    Exercise exercise = session.exercise(Session.first(arguments));
    Path old = session.workbench().reset(exercise);
    Text kept = old == null ? Text.NOTHING : Text.of("shell.reset.kept", old.getFileName());
    session.tell("shell.reset.done", session.workbench().file(exercise), kept);
  }
}
