package org.mqttcourse.playground;

import java.util.List;
import java.util.Optional;

/** {@code clients}: who is there. */
final class ClientsCommand implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "clients", "", "lists the clients; * marks the current one", "clients", 0, List.of());
  }

  @Override
  public void run(Arguments arguments, Clients clients) {
    List<Member> all = clients.members().all();
    if (all.isEmpty()) {
      clients.say("No clients yet. Make one: connect alice");
      return;
    }
    Optional<String> current = clients.members().current();
    for (Member member : all) {
      String mark = current.equals(Optional.of(member.name())) ? "*" : " ";
      clients.say("%s %s: %s".formatted(mark, member.name(), state(member)));
    }
  }

  private static String state(Member member) {
    List<String> filters = member.subscriptions().filters();
    if (member.comeback().isUnderWay()) {
      return "lost its connection, is coming back";
    } else if (!member.isConnected()) {
      return member.isKept() ? "away; the broker keeps its session" : "not connected";
    }
    return filters.isEmpty() ? "connected" : "connected, listens to " + String.join(", ", filters);
  }
}
