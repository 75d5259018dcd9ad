package org.mqttcourse.shell;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.broker.BrokerState;
import org.mqttcourse.report.CellTable;
import org.mqttcourse.report.ConversationPrinter;
import org.mqttcourse.report.UserError;
import org.mqttcourse.wire.TopicFilter;

/** Lists the retained messages. */
final class RetainedCommand implements Command {
  private static final int MOST = 200;
  private static final int LONGEST_PAYLOAD = 40;

  @Override
  public String name() {
    return "retained";
  }

  @Override
  public String example() {
    return "retained home/#";
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    return before.isEmpty() ? Suggestions.of(session.seen().topics()) : List.of();
  }

  @Override
  public void run(Session session, List<String> arguments) {
    if (arguments.size() > 1) {
      throw UserError.of("shell.retained.one");
    }
    TopicFilter filter = new TopicFilter(arguments.isEmpty() ? "#" : arguments.get(0));
    if (!filter.isValid()) {
      throw UserError.of("shell.filter.wrong", filter);
    }
    List<BrokerState.Retained> all =
        SessionsCommand.state(session).retained().stream()
            .filter(one -> filter.matches(one.topic()))
            .toList();
    if (all.isEmpty()) {
      session.tell("shell.retained.none");
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            session.texts().of("shell.table.topic"),
            session.texts().of("shell.table.qos"),
            session.texts().of("shell.table.message")));
    for (BrokerState.Retained one : all.subList(0, Math.min(MOST, all.size()))) {
      String payload = ConversationPrinter.payload(one.payload(), session.theme(), LONGEST_PAYLOAD);
      rows.add(List.of(one.topic(), String.valueOf(one.qos()), payload));
    }
    StringBuilder text = new StringBuilder();
    CellTable.print(text, session.theme(), rows);
    if (all.size() > MOST) {
      text.append(session.texts().of("shell.and.more", all.size() - MOST));
    }
    session.screen().print(text);
  }
}
