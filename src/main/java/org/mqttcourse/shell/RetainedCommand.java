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
      throw new UserError("One topic filter at a time, such as: retained home/#");
    }
    TopicFilter filter = new TopicFilter(arguments.isEmpty() ? "#" : arguments.get(0));
    if (!filter.isValid()) {
      throw new UserError("'" + filter + "' is no topic filter: # stands last, + for one level.");
    }
    List<BrokerState.Retained> all =
        SessionsCommand.state(session).retained().stream()
            .filter(one -> filter.matches(one.topic()))
            .toList();
    if (all.isEmpty()) {
      session.say("The broker keeps no such message. Make one: pub -t home/door -m open -r");
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Topic", "QoS", "Message"));
    for (BrokerState.Retained one : all.subList(0, Math.min(MOST, all.size()))) {
      String payload = ConversationPrinter.payload(one.payload(), session.theme(), LONGEST_PAYLOAD);
      rows.add(List.of(one.topic(), String.valueOf(one.qos()), payload));
    }
    StringBuilder text = new StringBuilder();
    CellTable.print(text, session.theme(), rows);
    if (all.size() > MOST) {
      text.append("... and ").append(all.size() - MOST).append(" more\n");
    }
    session.screen().print(text);
  }
}
