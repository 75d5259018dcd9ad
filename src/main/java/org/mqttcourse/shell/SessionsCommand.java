package org.mqttcourse.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mqttcourse.broker.BrokerState;
import org.mqttcourse.report.CellTable;
import org.mqttcourse.report.UserError;

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
      throw new UserError("Just: sessions");
    }
    List<BrokerState.Client> clients = state(session).clients();
    if (clients.isEmpty()) {
      session.say("The broker knows no client now. Make one: connect alice");
      return;
    }
    StringBuilder text = new StringBuilder();
    print(text, session, clients);
    session.screen().print(text);
  }

  /** A row for each client. */
  static void print(StringBuilder text, Session session, List<BrokerState.Client> clients) {
    Map<String, Map<String, Integer>> granted = GrantedQos.of(session.journal().freeze());
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Client", "Now", "Session", "Listens to", "In flight", "Queued"));
    for (BrokerState.Client client : clients.subList(0, Math.min(MOST, clients.size()))) {
      rows.add(
          List.of(
              client.name(),
              client.connected() ? "here" : "away",
              client.lasting() ? "persistent" : "clean",
              filters(client, granted.getOrDefault(client.name(), Map.of())),
              String.valueOf(client.inflight()),
              String.valueOf(client.queued())));
    }
    CellTable.print(text, session.theme(), rows);
    if (clients.size() > MOST) {
      text.append("... and ").append(clients.size() - MOST).append(" more\n");
    }
  }

  private static String filters(BrokerState.Client client, Map<String, Integer> granted) {
    List<String> all = new ArrayList<>();
    for (String filter : client.filters()) {
      Integer qos = granted.get(filter);
      all.add(qos == null ? filter : filter + " (QoS " + qos + ")");
    }
    int more = all.size() - MOST_FILTERS;
    if (all.isEmpty()) {
      return "-";
    }
    return more > 0
        ? String.join(", ", all.subList(0, MOST_FILTERS)) + " and " + more + " more"
        : String.join(", ", all);
  }

  /** What the broker holds. */
  static BrokerState state(Session session) {
    return session
        .broker()
        .state()
        .orElseThrow(
            () ->
                new UserError(
                    "This broker doesn't tell what it keeps. 'topics' shows what was seen here."));
  }
}
