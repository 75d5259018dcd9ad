package org.mqttcourse.playground;

import java.util.List;
import java.util.Optional;
import org.mqttcourse.text.Text;

/** {@code clients}: who is there. */
final class ClientsCommand implements Command {
  @Override
  public Usage usage() {
    return new Usage("clients", "clients", 0, List.of());
  }

  @Override
  public void run(Arguments arguments, Clients clients) {
    List<Member> all = clients.members().all();
    if (all.isEmpty()) {
      clients.say(Text.of("playground.clients.none"));
      return;
    }
    Optional<String> current = clients.members().current();
    for (Member member : all) {
      String mark = current.equals(Optional.of(member.name())) ? "*" : " ";
      clients.say(Text.of("playground.clients.line", mark, member.name(), state(member)));
    }
  }

  private static Text state(Member member) {
    List<String> filters = member.subscriptions().filters();
    if (member.comeback().isUnderWay()) {
      return Text.of("playground.clients.lost");
    } else if (!member.isConnected()) {
      return member.isKept()
          ? Text.of("playground.clients.away")
          : Text.of("playground.clients.not.connected");
    }
    return filters.isEmpty()
        ? Text.of("playground.clients.connected")
        : Text.of("playground.clients.listens", String.join(", ", filters));
  }
}
