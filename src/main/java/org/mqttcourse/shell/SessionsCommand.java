package org.mqttcourse.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mqttcourse.broker.BrokerState;
import org.mqttcourse.report.CellTable;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Texts;

/** Lists what the broker remembers of its clients. */
final class SessionsCommand implements Command {
  private static final int MOST = 200;
  private static final int MOST_FILTERS = 5;

  @Override
  public String name() {
    return "sessions";
  }

  @Override
  public String example() {
    return "sessions";
  }

  @Override
  public void run(Session session, List<String> arguments) {
    if (!arguments.isEmpty()) {
      throw UserError.of("shell.sessions.usage");
    }
    List<BrokerState.Client> clients = state(session).clients();
    if (clients.isEmpty()) {
      session.tell("shell.sessions.none");
      return;
    }
    StringBuilder text = new StringBuilder();
    print(text, session, clients);
    session.screen().print(text);
  }

  /** A row for each client. */
  static void print(StringBuilder text, Session session, List<BrokerState.Client> clients) {
    Map<String, Map<String, Integer>> granted = GrantedQos.of(session.journal().freeze());
    Texts texts = session.texts();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            texts.of("shell.table.client"),
            texts.of("shell.table.now"),
            texts.of("shell.table.session"),
            texts.of("shell.table.listens"),
            texts.of("shell.table.in.flight"),
            texts.of("shell.table.queued")));
    for (BrokerState.Client client : clients.subList(0, Math.min(MOST, clients.size()))) {
      rows.add(
          List.of(
              client.name(),
              texts.of(client.connected() ? "shell.sessions.here" : "shell.sessions.away"),
              texts.of(client.lasting() ? "shell.sessions.persistent" : "shell.sessions.clean"),
              filters(client, granted.getOrDefault(client.name(), Map.of()), texts),
              String.valueOf(client.inflight()),
              String.valueOf(client.queued())));
    }
    CellTable.print(text, session.theme(), rows);
    if (clients.size() > MOST) {
      text.append(session.texts().of("shell.and.more", clients.size() - MOST));
    }
  }

  private static String filters(
      BrokerState.Client client, Map<String, Integer> granted, Texts texts) {
    List<String> all = new ArrayList<>();
    for (String filter : client.filters()) {
      Integer qos = granted.get(filter);
      all.add(qos == null ? filter : filter + " (QoS " + qos + ')');
    }
    int more = all.size() - MOST_FILTERS;
    if (all.isEmpty()) {
      return "-";
    }
    return more > 0
        ? texts.of("shell.sessions.more", all.subList(0, MOST_FILTERS), more)
        : String.join(", ", all);
  }

  /** What the broker holds. */
  static BrokerState state(Session session) {
    return session.broker().state().orElseThrow(() -> UserError.of("shell.sessions.silent"));
  }
}
