package org.mqttcourse.report;

import java.util.function.Function;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.Texts;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;

/** What was done to a link, in words. */
final class FaultWords {
  private FaultWords() {}

  /** Why something was done, as a journal has it, in the reader's language. */
  static String reason(String recorded, Texts texts) {
    return texts.again("reason.", recorded);
  }

  /** Who ended a connection. */
  static String who(Event.Closed closed, Texts texts) {
    return switch (closed.by()) {
      case CLIENT -> texts.of("packet.fault.client");
      case BROKER -> texts.of("packet.fault.broker");
      case LINK -> texts.of("packet.fault.broken");
    };
  }

  /** What happened, and by which fault: {@code PUBACK #1 is lost (drop next puback)}. */
  static String of(Event.Fault fault, Texts texts) {
    String brief = brief(fault, texts);
    return fault.words().isEmpty()
        ? brief
        : texts.of("packet.fault.words", brief, reason(fault.words(), texts));
  }

  /** What happened: {@code PUBACK #1 is lost}. */
  static String brief(Event.Fault fault, Texts texts) {
    Object packet =
        fault.packet().<Object>map(FaultWords::name).orElse(Text.of("packet.fault.link"));
    return switch (fault.kind()) {
      case LOST -> texts.of("packet.fault.lost", packet);
      case HELD -> texts.of("packet.fault.held", packet);
      case DOUBLED -> texts.of("packet.fault.doubled", packet);
      case OVERTAKEN -> texts.of("packet.fault.overtaken", packet);
      case CUT -> texts.of("packet.fault.cut");
      case FROZEN -> texts.of("packet.fault.frozen");
      case HEALED -> texts.of("packet.fault.healed");
      case KICKED -> texts.of("packet.fault.kicked");
    };
  }

  private static String name(Packet packet) {
    Function<Object, String> number = identifier -> packet.name() + " #" + identifier;
    if (packet instanceof Packet.Publish publish && publish.qos() > 0) {
      return number.apply(publish.packetIdentifier());
    } else if (packet instanceof Packet.PubAck ack) {
      return number.apply(ack.packetIdentifier());
    } else if (packet instanceof Packet.PubRec rec) {
      return number.apply(rec.packetIdentifier());
    } else if (packet instanceof Packet.PubRel rel) {
      return number.apply(rel.packetIdentifier());
    } else if (packet instanceof Packet.PubComp comp) {
      return number.apply(comp.packetIdentifier());
    }
    return packet.name();
  }
}
