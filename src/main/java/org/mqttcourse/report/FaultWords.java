package org.mqttcourse.report;

import java.util.function.Function;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;

/** What was done to a link, in words. */
final class FaultWords {
  private FaultWords() {}

  /** Who ended a connection. */
  static String who(Event.Closed closed) {
    return switch (closed.by()) {
      case CLIENT -> "the client";
      case BROKER -> "the broker";
      case LINK -> "the broken link";
    };
  }

  /** What happened, and by which fault: {@code PUBACK #1 is lost (drop next puback)}. */
  static String of(Event.Fault fault) {
    return brief(fault) + (fault.words().isEmpty() ? "" : " (" + fault.words() + ")");
  }

  /** What happened: {@code PUBACK #1 is lost}. */
  static String brief(Event.Fault fault) {
    String packet = fault.packet().map(FaultWords::name).orElse("the link");
    return switch (fault.kind()) {
      case LOST -> packet + " is lost";
      case HELD -> packet + " is late";
      case DOUBLED -> packet + " comes twice";
      case OVERTAKEN -> packet + " is overtaken";
      case CUT -> "the link breaks";
      case FROZEN -> "the link is frozen";
      case HEALED -> "the link is healed";
      case KICKED -> "the broker hangs up";
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
