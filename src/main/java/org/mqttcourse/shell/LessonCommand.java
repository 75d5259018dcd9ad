package org.mqttcourse.shell;

import java.util.List;
import org.mqttcourse.report.UserError;

/** Opens a lesson. */
final class LessonCommand implements Command {
  @Override
  public String name() {
    return "lesson";
  }

  @Override
  public String example() {
    return "lesson 3";
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    return before.isEmpty() ? Suggestions.lessons(session) : List.of();
  }

  @Override
  public void run(Session session, List<String> arguments) {
    if (arguments.isEmpty()) {
      throw UserError.of("shell.lesson.which");
    }
    session.walk().open(arguments.get(0), arguments.size() > 1 ? step(arguments.get(1)) : 0);
  }

  private static int step(String text) {
    try {
      return Integer.parseInt(text) - 1;
    } catch (NumberFormatException e) {
      throw UserError.of("shell.lesson.step");
    }
  }
}
