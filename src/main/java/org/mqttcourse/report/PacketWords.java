package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

/** What a packet carries, in a few words. */
final class PacketWords {
  private static final int REFUSED = 0x80;

  private PacketWords() {}

  static List<String> of(Packet packet, Function<Bytes, String> payload) {
    if (packet instanceof Packet.Publish publish) {
      return publish(publish, payload);
    } else if (packet instanceof Packet.Connect connect) {
      return connect(connect);
    } else if (packet instanceof Packet.ConnAck ack) {
      return List.of(returnCode(ack.returnCode()), ack.sessionPresent() ? "(session present)" : "");
    } else if (packet instanceof Packet.Subscribe subscribe) {
      return subscribe.subscriptions().stream()
          .map(one -> one.topicFilter() + " (QoS " + one.qos() + ")")
          .toList();
    } else if (packet instanceof Packet.SubAck ack) {
      return ack.returnCodes().stream()
          .map(code -> code == REFUSED ? "refused" : "granted QoS " + code)
          .toList();
    } else if (packet instanceof Packet.Unsubscribe unsubscribe) {
      return unsubscribe.topicFilters();
    }
    return identifier(packet);
  }

  private static List<String> publish(Packet.Publish publish, Function<Bytes, String> payload) {
    List<String> words = new ArrayList<>();
    words.add(publish.topic());
    words.add("QoS " + publish.qos());
    if (publish.qos() > 0) {
      words.add("#" + publish.packetIdentifier());
    }
    if (publish.retain()) {
      words.add("retain");
    }
    if (publish.dup()) {
      words.add("DUP");
    }
    words.add(payload.apply(publish.payload()));
    return words;
  }

  private static List<String> connect(Packet.Connect connect) {
    List<String> words = new ArrayList<>();
    words.add(
        connect.clientIdentifier().isEmpty()
            ? "without a name"
            : "as " + connect.clientIdentifier());
    words.add(connect.cleanSession() ? "clean session" : "persistent session");
    words.add("keepalive " + connect.keepAlive() + " s");
    connect.userName().ifPresent(name -> words.add("user " + name));
    connect.will().ifPresent(will -> words.add("will on " + will.topic()));
    return words;
  }

  private static String returnCode(int code) {
    return switch (code) {
      case 0 -> "accepted";
      case 1 -> "refused: protocol version (1)";
      case 2 -> "refused: client identifier (2)";
      case 3 -> "refused: server unavailable (3)";
      case 4 -> "refused: user name or password (4)";
      case 5 -> "refused: not authorised (5)";
      default -> "refused (" + code + ")";
    };
  }

  private static List<String> identifier(Packet packet) {
    if (packet instanceof Packet.PubAck ack) {
      return List.of("#" + ack.packetIdentifier());
    } else if (packet instanceof Packet.PubRec rec) {
      return List.of("#" + rec.packetIdentifier());
    } else if (packet instanceof Packet.PubRel rel) {
      return List.of("#" + rel.packetIdentifier());
    } else if (packet instanceof Packet.PubComp comp) {
      return List.of("#" + comp.packetIdentifier());
    }
    return List.of();
  }
}
