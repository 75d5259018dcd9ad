package org.mqttcourse.shell;

import java.util.List;
import java.util.Optional;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.report.Page;
import org.mqttcourse.report.Style;

/** Shows the solution. */
final class SolutionCommand implements ExerciseCommand {
  @Override
  public String name() {
    return "solution";
  }

  @Override
  public String example() {
    return "solution";
  }

  @Override
  public void runFor(Session session, Exercise exercise) {
    Optional<String> solution = SolutionGate.open(session, exercise);
    if (solution.isEmpty()) {
      return;
    }
    List<String> lines = solution.get().lines().toList();
    StringBuilder text = new StringBuilder();
    new Page(text, session.theme()).blank().verbatim("", Style.CODE, lines).blank();
    session.screen().print(text);
  }
}
