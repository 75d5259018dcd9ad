package org.mqttcourse.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.Texts;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

/** Takes a packet of MQTT 3.1.1 apart into its fields, in the order of its bytes. */
final class PacketAnatomy {
  private static final int LONGEST_REMAINING_LENGTH = 4;

  private final byte[] raw;
  private final Texts texts;
  private final List<Field> fields = new ArrayList<>();
  private int at;

  private PacketAnatomy(Bytes raw, Texts texts) {
    this.raw = raw.toArray();
    this.texts = texts;
  }

  /**
   * A field of a packet.
   *
   * @param hex its bytes; stars where they are a secret
   * @param meaning in a learner's words and language
   * @param section of the specification
   */
  record Field(String hex, String meaning, String section) {}

  /** The fields; what can't be taken apart is the last of them. */
  static List<Field> of(Packet packet, Bytes raw, Texts texts) {
    PacketAnatomy anatomy = new PacketAnatomy(raw, texts);
    if (raw.size() >= 2) {
      anatomy.header(packet);
      anatomy.body(packet);
    }
    anatomy.rest(Text.of("packet.field.more"), "");
    return anatomy.fields;
  }

  private void header(Packet packet) {
    int flags = raw[0] & 0x0f;
    int type = (raw[0] & 0xf0) >> 4;
    if (packet instanceof Packet.Publish) {
      int qos = flags >> 1 & 3;
      Text meaning =
          Text.of("packet.field.publish", packet.name(), type, flags >> 3, qos, flags & 1);
      take(1, meaning, "3.3.1");
    } else {
      take(1, Text.of("packet.field.type", packet.name(), type, flags), "2.2.1");
    }
    int length = 1;
    while (length < LONGEST_REMAINING_LENGTH
        && (raw[length] & 0x80) != 0
        && length + 1 < raw.length) {
      length++;
    }
    int remaining = raw.length - 1 - length;
    take(length, Text.count("packet.field.length", remaining), "2.2.3");
  }

  private void body(Packet packet) {
    if (packet instanceof Packet.Connect connect) {
      connect(connect);
    } else if (packet instanceof Packet.ConnAck ack) {
      String present = ack.sessionPresent() ? "packet.field.present" : "packet.field.absent";
      take(1, Text.of(present), "3.2.2.2");
      take(1, Text.of("packet.field.code", ack.returnCode()), "3.2.2.3");
    } else if (packet instanceof Packet.Publish publish) {
      field("packet.field.topic", "3.3.2.1");
      if (publish.qos() > 0) {
        identifier("3.3.2.2");
      }
      payload(publish);
    } else if (packet instanceof Packet.Subscribe subscribe) {
      identifier("3.8.2");
      for (Packet.Subscription one : subscribe.subscriptions()) {
        field("packet.field.filter", "3.8.3");
        take(1, Text.of("packet.field.qos", one.qos()), "3.8.3.1");
      }
    } else if (packet instanceof Packet.SubAck ack) {
      identifier("3.9.2");
      for (int code : ack.returnCodes()) {
        Text refused = Text.of("packet.field.refused");
        take(1, code == 0x80 ? refused : Text.of("packet.field.granted", code), "3.9.3");
      }
    } else if (packet instanceof Packet.Unsubscribe unsubscribe) {
      identifier("3.10.2");
      unsubscribe.topicFilters().forEach(filter -> field("packet.field.filter", "3.10.3"));
    } else if (at < raw.length) {
      identifier("2.3.1");
    }
  }

  private void connect(Packet.Connect connect) {
    field("packet.field.protocol", "3.1.2.1");
    take(1, Text.of("packet.field.level", connect.protocolLevel()), "3.1.2.2");
    boolean will = connect.will().isPresent();
    boolean user = connect.userName().isPresent();
    List<Text> flags =
        List.of(
            Text.of("packet.field.clean", connect.cleanSession() ? 1 : 0),
            Text.of(will ? "packet.field.a.will" : "packet.field.no.will"),
            Text.of(user ? "packet.field.a.user" : "packet.field.no.user"),
            Text.of(connect.password() ? "packet.field.a.password" : "packet.field.no.password"));
    take(1, Text.of("packet.field.flags", flags), "3.1.2.3");
    take(2, Text.of("packet.field.keepalive", connect.keepAlive()), "3.1.2.10");
    if (connect.protocolLevel() > 4) {
      hidden(Text.of("packet.field.mqtt5"));
      return;
    }
    field("packet.field.client", "3.1.3.1");
    if (will) {
      field("packet.field.will.topic", "3.1.3.2");
      field("packet.field.will.message", "3.1.3.3");
    }
    if (user) {
      field("packet.field.user", "3.1.3.4");
    }
    if (connect.password()) {
      hidden(Text.of("packet.field.password"));
    }
  }

  private void payload(Packet.Publish publish) {
    if (at == raw.length) {
      fields.add(new Field("", texts.of("packet.field.no.payload"), "3.3.3"));
    } else if (raw.length - at == publish.payload().size()) {
      rest(Text.of("packet.field.payload", publish.payload().preview()), "3.3.3");
    }
  }

  private void identifier(String section) {
    take(2, Text.of("packet.field.identifier", at + 1 < raw.length ? number() : ""), section);
  }

  /** A text with its length before it. */
  private void field(String key, String section) {
    if (at + 2 > raw.length) {
      return;
    }
    int length = number();
    take(2, Text.count("packet.field.follows", length), "1.5.3");
    Text what = Text.of(key);
    int end = Math.min(raw.length, at + length);
    if (length == 0) {
      fields.add(new Field("", texts.of("packet.field.empty", what), section));
      return;
    }
    String text = new String(raw, at, end - at, StandardCharsets.UTF_8);
    take(length, Text.of("packet.field.text", what, text), section);
  }

  private int number() {
    return (raw[at] & 0xff) << 8 | (raw[at + 1] & 0xff);
  }

  private void take(int count, Text meaning, String section) {
    int end = Math.min(raw.length, at + count);
    if (at < end) {
      String hex = Bytes.of(Arrays.copyOfRange(raw, at, end)).toHex();
      fields.add(new Field(hex, texts.of(meaning), section));
      at = end;
    }
  }

  private void rest(Text meaning, String section) {
    take(raw.length - at, meaning, section);
  }

  private void hidden(Text meaning) {
    if (at < raw.length) {
      fields.add(new Field("** ".repeat(raw.length - at).strip(), texts.of(meaning), "3.1.3.5"));
      at = raw.length;
    }
  }
}
