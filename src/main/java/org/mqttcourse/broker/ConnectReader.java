package org.mqttcourse.broker;

import java.util.Optional;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

/** Reads a CONNECT (section 3.1). */
final class ConnectReader {
  private static final int MQTT_3_1 = 3;
  private static final int MQTT_5 = 5;
  private static final int RESERVED = 0x01;
  private static final int CLEAN_SESSION = 0x02;
  private static final int WILL = 0x04;
  private static final int WILL_QOS_AND_RETAIN = 0x38;
  private static final int WILL_RETAIN = 0x20;
  private static final int PASSWORD = 0x40;
  private static final int USER_NAME = 0x80;

  private ConnectReader() {}

  static Packet read(PacketFields fields) throws MalformedPacketException {
    int level = level(fields);
    int flags = fields.octet();
    checkFlags(flags, level);
    int keepAlive = fields.number();
    if (level == MQTT_5) {
      fields.skipProperties();
    }
    String clientIdentifier = fields.text("client identifier");
    Optional<Packet.Will> will =
        has(flags, WILL) ? Optional.of(will(fields, flags, level)) : Optional.empty();
    Optional<String> userName =
        has(flags, USER_NAME) ? Optional.of(fields.text("user name")) : Optional.empty();
    if (has(flags, PASSWORD)) {
      fields.binary();
    }
    return new Packet.Connect(
        level,
        clientIdentifier,
        has(flags, CLEAN_SESSION),
        keepAlive,
        will,
        userName,
        has(flags, PASSWORD));
  }

  private static int level(PacketFields fields) throws MalformedPacketException {
    String name = fields.text("protocol name");
    int level = fields.octet();
    if (!name.equals("MQTT") && !name.equals("MQIsdp")) {
      throw new MalformedPacketException(
          "a CONNECT begins with the protocol's name, MQTT, section 3.1.2.1");
    }
    if (level < MQTT_3_1 || level > MQTT_5 || (level == MQTT_3_1) != name.equals("MQIsdp")) {
      throw MalformedPacketException.unknownLevel(level);
    }
    return level;
  }

  private static void checkFlags(int flags, int level) throws MalformedPacketException {
    if (has(flags, RESERVED)) {
      throw new MalformedPacketException(
          "the lowest bit of a CONNECT's flags is reserved and must be 0, section 3.1.2.3");
    }
    if (!has(flags, WILL) && has(flags, WILL_QOS_AND_RETAIN)) {
      throw new MalformedPacketException(
          "a CONNECT without a will has no QoS or retain flag for it, section 3.1.2.6");
    }
    if (willQos(flags) > 2) {
      throw new MalformedPacketException("a will has QoS 0, 1 or 2, never 3, section 3.1.2.6");
    }
    if (has(flags, PASSWORD) && !has(flags, USER_NAME) && level != MQTT_5) {
      throw new MalformedPacketException(
          "a CONNECT with a password needs a user name too, section 3.1.2.9");
    }
  }

  private static Packet.Will will(PacketFields fields, int flags, int level)
      throws MalformedPacketException {
    if (level == MQTT_5) {
      fields.skipProperties();
    }
    String topic = fields.text("will's topic");
    if (topic.isEmpty() || topic.indexOf('+') >= 0 || topic.indexOf('#') >= 0) {
      throw new MalformedPacketException(
          "a will goes to one topic: not empty, no + and no #, section 4.7");
    }
    Bytes payload = fields.binary();
    return new Packet.Will(topic, payload, willQos(flags), has(flags, WILL_RETAIN));
  }

  private static int willQos(int flags) {
    return (flags >> 3) & 3;
  }

  private static boolean has(int flags, int bits) {
    return (flags & bits) != 0;
  }
}
