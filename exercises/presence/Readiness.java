package presence;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Packet.ConnAck;
import org.mqttcourse.wire.Packet.PubAck;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Packet.SubAck;
import org.mqttcourse.wire.Sighting;

/**
 * Until there are that many connections on which "online" was said, and orders can be heard.
 * Sightings may come in any order, and twice.
 */
final class Readiness implements Predicate<Sighting> {
  private final String topic;
  private final int count;
  private final Set<String> said = new HashSet<>();
  private final Set<String> acknowledged = new HashSet<>();
  private final Set<Connection> listening = new HashSet<>();

  Readiness(String topic, int count) {
    this.topic = topic;
    this.count = count;
  }

  @Override
  public boolean test(Sighting sighting) {
    Connection where = sighting.connection();
    if (sighting.event() instanceof Publish message && isOnline(message, sighting)) {
      said.add(key(where, message.packetIdentifier()));
    } else if (sighting.event() instanceof PubAck ack && !sighting.toBroker()) {
      acknowledged.add(key(where, ack.packetIdentifier()));
    } else if (sighting.event() instanceof SubAck
        || (sighting.event() instanceof ConnAck ack && ack.sessionPresent())) {
      listening.add(where);
    }
    return listening.stream().filter(this::isOnline).count() >= count;
  }

  private boolean isOnline(Connection where) {
    // At QoS 0, which is judged later, nothing is acknowledged.
    return said.contains(key(where, 0))
        || said.stream()
            .filter(acknowledged::contains)
            .anyMatch(key -> key.startsWith(where + " "));
  }

  private static String key(Connection where, int packetIdentifier) {
    return where + " " + packetIdentifier;
  }

  private boolean isOnline(Publish message, Sighting sighting) {
    return sighting.toBroker()
        && message.topic().equals(topic)
        && message.payload().equals(PresenceCheck.ONLINE);
  }
}
