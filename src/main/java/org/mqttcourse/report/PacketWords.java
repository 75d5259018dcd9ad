package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mqttcourse.text.Texts;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

/** What a packet carries, in a few words. */
final class PacketWords {
  private static final int REFUSED = 0x80;

  private PacketWords() {}

  /** The words, some of which may be empty; topics and names in them are not made safe yet. */
  static List<String> of(Packet packet, Function<Bytes, String> payload, Texts texts) {
    if (packet instanceof Packet.Publish publish) {
      return publish(publish, payload);
    } else if (packet instanceof Packet.Connect connect) {
      return connect(connect, texts);
    } else if (packet instanceof Packet.ConnAck ack) {
      return List.of(
          returnCode(ack.returnCode(), texts),
          ack.sessionPresent() ? texts.of("packet.words.session.present") : "");
    } else if (packet instanceof Packet.Subscribe subscribe) {
      return subscribe.subscriptions().stream()
          .map(one -> one.topicFilter() + " (QoS " + one.qos() + ")")
          .toList();
    } else if (packet instanceof Packet.SubAck ack) {
      return ack.returnCodes().stream()
          .map(
              code ->
                  code == REFUSED
                      ? texts.of("packet.words.refused")
                      : texts.of("packet.words.granted", code))
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

  private static List<String> connect(Packet.Connect connect, Texts texts) {
    List<String> words = new ArrayList<>();
    words.add(
        connect.clientIdentifier().isEmpty()
            ? texts.of("packet.words.no.name")
            : texts.of("packet.words.as", connect.clientIdentifier()));
    words.add(texts.of(connect.cleanSession() ? "packet.words.clean" : "packet.words.persistent"));
    words.add(texts.of("packet.words.keepalive", connect.keepAlive()));
    connect.userName().ifPresent(name -> words.add(texts.of("packet.words.user", name)));
    connect.will().ifPresent(will -> words.add(texts.of("packet.words.will", will.topic())));
    return words;
  }

  private static String returnCode(int code, Texts texts) {
    return switch (code) {
      case 0 -> texts.of("packet.code.accepted");
      case 1 -> texts.of("packet.code.version");
      case 2 -> texts.of("packet.code.identifier");
      case 3 -> texts.of("packet.code.unavailable");
      case 4 -> texts.of("packet.code.password");
      case 5 -> texts.of("packet.code.not.authorised");
      default -> texts.of("packet.code.other", code);
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
