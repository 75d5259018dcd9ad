package org.mqttcourse.shell;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.report.DiffPrinter;

/** Shows what differs between the file and the solution. */
final class DiffCommand implements ExerciseCommand {
  @Override
  public String name() {
    return "diff";
  }

  @Override
  public String example() {
    return "diff";
  }

  @Override
  public void runFor(Session session, Exercise exercise) {
    Optional<String> solution = SolutionGate.open(session, exercise);
    if (solution.isEmpty()) {
      return;
    }
    Path file = session.workbench().prepare(exercise);
    String mine =
        new String(
            session.workbench().submission(file).content().toArray(), StandardCharsets.UTF_8);
    StringBuilder text = new StringBuilder();
    new DiffPrinter(text, session.theme())
        .print(exercise.fileName(), mine.lines().toList(), solution.get().lines().toList());
    session.screen().print(text);
  }
}
