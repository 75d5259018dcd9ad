package org.mqttcourse.shell;

import java.util.List;
import org.mqttcourse.report.MatchPrinter;
import org.mqttcourse.report.UserError;

/** Explains whether a filter takes a topic. */
final class MatchCommand implements Command {
  @Override
  public String name() {
    return "match";
  }

  @Override
  public String example() {
    return "match home/+/temp home/kitchen/temp";
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    return before.size() < 2 ? Suggestions.of(session.seen().topics()) : List.of();
  }

  @Override
  public void run(Session session, List<String> arguments) {
    if (arguments.size() != 2) {
      throw UserError.of("shell.match.usage", example());
    }
    StringBuilder text = new StringBuilder();
    new MatchPrinter(text, session.theme()).print(arguments.get(0), arguments.get(1));
    session.screen().print(text);
  }
}
