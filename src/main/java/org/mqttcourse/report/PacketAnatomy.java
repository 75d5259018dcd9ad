package org.mqttcourse.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

/** Takes a packet of MQTT 3.1.1 apart into its fields, in the order of its bytes. */
final class PacketAnatomy {
  private static final int LONGEST_REMAINING_LENGTH = 4;

  private final byte[] raw;
  private final List<Field> fields = new ArrayList<>();
  private int at;

  private PacketAnatomy(Bytes raw) {
    this.raw = raw.toArray();
  }

  /**
   * A field of a packet.
   *
   * @param hex its bytes; stars where they are a secret
   * @param meaning in a learner's words
   * @param section of the specification
   */
  record Field(String hex, String meaning, String section) {}

  /** The fields; what can't be taken apart is the last of them. */
  static List<Field> of(Packet packet, Bytes raw) {
    PacketAnatomy anatomy = new PacketAnatomy(raw);
    if (raw.size() >= 2) {
      anatomy.header(packet);
      anatomy.body(packet);
    }
    anatomy.rest("more, which is not taken apart here", "");
    return anatomy.fields;
  }

  private void header(Packet packet) {
    int flags = raw[0] & 0x0f;
    String meaning = packet.name() + ", type " + ((raw[0] & 0xf0) >> 4);
    String section = "2.2.1";
    if (packet instanceof Packet.Publish) {
      meaning += "; DUP " + (flags >> 3) + ", QoS " + (flags >> 1 & 3) + ", RETAIN " + (flags & 1);
      section = "3.3.1";
    } else {
      meaning += "; flags " + flags;
    }
    take(1, meaning, section);
    int length = 1;
    while (length < LONGEST_REMAINING_LENGTH
        && (raw[length] & 0x80) != 0
        && length + 1 < raw.length) {
      length++;
    }
    int remaining = raw.length - 1 - length;
    take(length, BytesPrinter.count(remaining, "byte") + " to come", "2.2.3");
  }

  private void body(Packet packet) {
    if (packet instanceof Packet.Connect connect) {
      connect(connect);
    } else if (packet instanceof Packet.ConnAck ack) {
      take(1, "session present: " + (ack.sessionPresent() ? "yes" : "no"), "3.2.2.2");
      take(1, "return code " + ack.returnCode(), "3.2.2.3");
    } else if (packet instanceof Packet.Publish publish) {
      text("the topic", "3.3.2.1");
      if (publish.qos() > 0) {
        identifier("3.3.2.2");
      }
      payload(publish);
    } else if (packet instanceof Packet.Subscribe subscribe) {
      identifier("3.8.2");
      for (Packet.Subscription one : subscribe.subscriptions()) {
        text("a topic filter", "3.8.3");
        take(1, "with QoS " + one.qos() + " at the most", "3.8.3.1");
      }
    } else if (packet instanceof Packet.SubAck ack) {
      identifier("3.9.2");
      for (int code : ack.returnCodes()) {
        take(1, code == 0x80 ? "refused" : "granted with QoS " + code, "3.9.3");
      }
    } else if (packet instanceof Packet.Unsubscribe unsubscribe) {
      identifier("3.10.2");
      unsubscribe.topicFilters().forEach(filter -> text("a topic filter", "3.10.3"));
    } else if (at < raw.length) {
      identifier("2.3.1");
    }
  }

  private void connect(Packet.Connect connect) {
    text("the protocol's name", "3.1.2.1");
    take(1, "protocol level " + connect.protocolLevel(), "3.1.2.2");
    List<String> flags = new ArrayList<>();
    flags.add("clean session " + (connect.cleanSession() ? "1" : "0"));
    flags.add(connect.will().isPresent() ? "a will" : "no will");
    flags.add(connect.userName().isPresent() ? "a user name" : "no user name");
    flags.add(connect.password() ? "a password" : "no password");
    take(1, "flags: " + String.join(", ", flags), "3.1.2.3");
    take(2, "keep alive " + connect.keepAlive() + " s", "3.1.2.10");
    if (connect.protocolLevel() > 4) {
      hidden("more, in the way of MQTT 5");
      return;
    }
    text("the client identifier", "3.1.3.1");
    if (connect.will().isPresent()) {
      text("the will's topic", "3.1.3.2");
      text("the will's message", "3.1.3.3");
    }
    if (connect.userName().isPresent()) {
      text("the user name", "3.1.3.4");
    }
    if (connect.password()) {
      hidden("the password, readable for all on the way");
    }
  }

  private void payload(Packet.Publish publish) {
    if (at == raw.length) {
      fields.add(new Field("", "no payload", "3.3.3"));
    } else if (raw.length - at == publish.payload().size()) {
      rest("the payload: " + publish.payload().preview(), "3.3.3");
    }
  }

  private void identifier(String section) {
    take(2, "packet identifier " + (at + 1 < raw.length ? number() : ""), section);
  }

  /** A text with its length before it. */
  private void text(String what, String section) {
    if (at + 2 > raw.length) {
      return;
    }
    int length = number();
    take(2, BytesPrinter.count(length, "byte") + " of text follow", "1.5.3");
    int end = Math.min(raw.length, at + length);
    if (length == 0) {
      fields.add(new Field("", what + ": empty", section));
      return;
    }
    String text = new String(raw, at, end - at, StandardCharsets.UTF_8);
    take(length, what + ": " + text, section);
  }

  private int number() {
    return (raw[at] & 0xff) << 8 | (raw[at + 1] & 0xff);
  }

  private void take(int count, String meaning, String section) {
    int end = Math.min(raw.length, at + count);
    if (at < end) {
      fields.add(new Field(Bytes.of(Arrays.copyOfRange(raw, at, end)).toHex(), meaning, section));
      at = end;
    }
  }

  private void rest(String meaning, String section) {
    take(raw.length - at, meaning, section);
  }

  private void hidden(String meaning) {
    if (at < raw.length) {
      fields.add(new Field("** ".repeat(raw.length - at).strip(), meaning, "3.1.3.5"));
      at = raw.length;
    }
  }
}
