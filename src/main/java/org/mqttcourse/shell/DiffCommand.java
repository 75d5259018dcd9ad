package org.mqttcourse.shell;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.report.DiffPrinter;

/** Shows what differs between the file and the solution. */
final class DiffCommand implements Command {
  @Override
  public String name() {
    return "diff";
  }

  @Override
  public String example() {
    return "diff";
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    return Suggestions.exercises(session, before);
  }

  @Override
  public void run(Session session, List<String> arguments) {
    Exercise exercise = session.exercise(Session.first(arguments));
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
