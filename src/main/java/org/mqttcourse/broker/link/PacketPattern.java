package org.mqttcourse.broker.link;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.TopicFilter;

/**
 * The packets that a fault is meant for.
 *
 * @param name such as {@code PUBACK}; empty for any packet
 * @param where what it must carry, by field
 */
public record PacketPattern(Optional<String> name, Map<String, String> where) {
  /** What can stand behind {@code where}; all but {@code id} are of a PUBLISH. */
  static final List<String> FIELDS = List.of("topic", "payload", "qos", "retain", "dup", "id");

  public PacketPattern {
    where = Map.copyOf(where);
  }

  /** Whether it is such a packet. */
  boolean matches(Packet packet) {
    return name.map(wanted -> wanted.equals(packet.name())).orElse(true)
        && where.entrySet().stream()
            .allMatch(field -> matches(packet, field.getKey(), field.getValue()));
  }

  private static boolean matches(Packet packet, String field, String value) {
    if (field.equals("id")) {
      return identifier(packet).map(id -> id.toString().equals(value)).orElse(false);
    }
    if (!(packet instanceof Packet.Publish publish)) {
      return false;
    }
    return switch (field) {
      case "topic" -> new TopicFilter(value).matches(publish.topic());
      case "payload" -> publish.payload().asUtf8().filter(value::equals).isPresent();
      case "qos" -> Integer.toString(publish.qos()).equals(value);
      case "retain" -> Boolean.toString(publish.retain()).equals(value.toLowerCase(Locale.ROOT));
      default -> Boolean.toString(publish.dup()).equals(value.toLowerCase(Locale.ROOT));
    };
  }

  private static Optional<Integer> identifier(Packet packet) {
    if (packet instanceof Packet.Publish publish && publish.qos() > 0) {
      return Optional.of(publish.packetIdentifier());
    } else if (packet instanceof Packet.PubAck ack) {
      return Optional.of(ack.packetIdentifier());
    } else if (packet instanceof Packet.PubRec rec) {
      return Optional.of(rec.packetIdentifier());
    } else if (packet instanceof Packet.PubRel rel) {
      return Optional.of(rel.packetIdentifier());
    } else if (packet instanceof Packet.PubComp comp) {
      return Optional.of(comp.packetIdentifier());
    }
    return Optional.empty();
  }
}
