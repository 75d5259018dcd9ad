package org.mqttcourse.playground;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttcourse.text.Text;

/** Who is there, in the order in which they came, and who the current one is. */
final class Members {
  private final Map<String, Member> byName = new LinkedHashMap<>();
  private Optional<String> current = Optional.empty();

  synchronized List<Member> all() {
    return List.copyOf(byName.values());
  }

  synchronized Optional<Member> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The one of that name, or what to say where there is none. */
  synchronized Member get(String name) throws PlaygroundException {
    Member member = byName.get(name);
    if (member == null) {
      Text near = Nearest.question(name, byName.keySet());
      Text all =
          byName.isEmpty()
              ? Text.of("playground.make.one", name)
              : Text.of("playground.there.are", String.join(", ", byName.keySet()));
      Text rest = near.equals(Text.NOTHING) ? all : near;
      throw new PlaygroundException(Text.of("playground.no.client", name, rest));
    }
    return member;
  }

  /** How many there are beside that name. */
  synchronized int others(String name) {
    return byName.containsKey(name) ? byName.size() - 1 : byName.size();
  }

  synchronized void put(Member member) {
    // Out and in again: the one who came last stands last.
    byName.remove(member.name());
    byName.put(member.name(), member);
    if (current.isEmpty()) {
      current = Optional.of(member.name());
    }
  }

  /** Who left is forgotten, unless the broker keeps the session; another one becomes current. */
  synchronized void left(Member member) {
    if (!member.isKept()) {
      byName.remove(member.name());
    }
    if (current.equals(Optional.of(member.name()))) {
      current =
          byName.values().stream()
              .filter(Member::isConnected)
              .map(Member::name)
              .reduce((one, later) -> later);
    }
  }

  synchronized Optional<String> current() {
    return current;
  }

  synchronized void use(String name) {
    current = Optional.of(name);
  }
}
