package org.mqttcourse.shell;

import java.nio.file.Path;
import java.util.List;
import org.mqttcourse.exercise.Exercise;

/** Opens the file of an exercise in an editor. */
final class EditCommand implements Command {
  @Override
  public String name() {
    return "edit";
  }

  @Override
  public String example() {
    return "edit";
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    return Suggestions.exercises(session, before);
  }

  @Override
  public void run(Session session, List<String> arguments) throws InterruptedException {
    Exercise exercise = session.exercise(Session.first(arguments));
    Path file = session.workbench().prepare(exercise);
    new Editor(session).open(file);
    session.tell("shell.edit.next", exercise.slug());
  }
}
