package org.mqttcourse.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;
import org.mqttcourse.wire.TopicFilter;

/** Who is subscribed to what at one moment of a conversation. Asked-for is not yet subscribed. */
public final class Subscriptions {
  private static final int REFUSED = 0x80;

  private final Map<Connection, Map<Integer, Packet.Subscribe>> asked = new LinkedHashMap<>();
  private final Map<Connection, Set<String>> filters = new LinkedHashMap<>();
  private final Map<Connection, String> names = new LinkedHashMap<>();

  private Subscriptions() {}

  /** The subscriptions that hold just before the sighting of that number. */
  public static Subscriptions before(long number, Conversation conversation) {
    Subscriptions subscriptions = new Subscriptions();
    conversation.where(sighting -> sighting.number() < number).sightings().stream()
        .forEach(subscriptions::follow);
    return subscriptions;
  }

  /** The client identifiers of those who would get a message on that topic. */
  public Set<String> listenersTo(String topic) {
    Set<String> listeners = new LinkedHashSet<>();
    filters.forEach(
        (connection, held) -> {
          if (held.stream().anyMatch(filter -> new TopicFilter(filter).matches(topic))) {
            listeners.add(names.get(connection));
          }
        });
    return listeners;
  }

  private void follow(Sighting sighting) {
    Connection connection = sighting.connection();
    Event event = sighting.event();
    if (event instanceof Packet.Subscribe subscribe) {
      asked
          .computeIfAbsent(connection, c -> new LinkedHashMap<>())
          .put(subscribe.packetIdentifier(), subscribe);
    } else if (event instanceof Packet.SubAck answer) {
      granted(sighting, answer);
    } else if (event instanceof Packet.Unsubscribe unsubscribe) {
      filters.getOrDefault(connection, Set.of()).removeAll(unsubscribe.topicFilters());
    } else if (event instanceof Packet.Disconnect || event instanceof Event.Closed) {
      filters.remove(connection);
    }
  }

  private void granted(Sighting sighting, Packet.SubAck answer) {
    Connection connection = sighting.connection();
    Packet.Subscribe subscribe =
        asked.getOrDefault(connection, Map.of()).get(answer.packetIdentifier());
    if (subscribe == null) {
      return;
    }
    names.put(connection, sighting.clientIdentifier());
    for (int i = 0; i < subscribe.subscriptions().size(); i++) {
      if (i < answer.returnCodes().size() && answer.returnCodes().get(i) != REFUSED) {
        filters
            .computeIfAbsent(connection, c -> new LinkedHashSet<>())
            .add(subscribe.subscriptions().get(i).topicFilter());
      }
    }
  }
}
