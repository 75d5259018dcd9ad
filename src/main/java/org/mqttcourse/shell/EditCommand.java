package org.mqttcourse.shell;

import java.nio.file.Path;
import org.mqttcourse.exercise.Exercise;

/** Opens the file of an exercise in an editor. */
final class EditCommand implements ExerciseCommand {
  @Override
  public String name() {
    return "edit";
  }

  @Override
  public String example() {
    return "edit";
  }

  @Override
  public void runFor(Session session, Exercise exercise) throws InterruptedException {
    Path file = session.workbench().prepare(exercise);
    new Editor(session).open(file);
    session.tell("shell.edit.next", exercise.slug());
  }
}
