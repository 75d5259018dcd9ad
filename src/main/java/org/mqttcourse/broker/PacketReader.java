package org.mqttcourse.broker;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;

/**
 * Reads one control packet from its bytes, to the letter of MQTT 3.1.1. Netty's decoder is milder:
 * bad UTF-8, for one, comes out of it as a legal letter.
 */
final class PacketReader {
  private static final int MQTT_5 = 5;

  private PacketReader() {}

  /**
   * Reads a packet; the buffer's indices stay as they are.
   *
   * @param frame exactly one packet, with its fixed header
   * @param level the protocol level that its connection speaks; a CONNECT brings its own
   */
  static Packet read(ByteBuf frame, int level) throws MalformedPacketException {
    ByteBuf bytes = frame.duplicate();
    int first = bytes.readUnsignedByte();
    int type = first >> 4;
    int flags = first & 0x0f;
    while ((bytes.readByte() & 0x80) != 0) {
      // The remaining length: the frame is cut by it already.
    }
    if (type == 0 || type > Packet.NAMES.size()) {
      throw new MalformedPacketException(
          "there is no control packet of type " + type + ", section 2.2.1");
    }
    PacketFields fields = new PacketFields(Packet.NAMES.get(type - 1), bytes);
    if (type != 3) {
      checkFlags(fields.packet(), flags, type == 6 || type == 8 || type == 10 ? 2 : 0);
    }
    Packet packet = read(type, flags, fields, level);
    fields.end();
    return packet;
  }

  /**
   * Reads a packet that has been recorded. What a client sends is read before that; so nothing here
   * is malformed, unless another broker behind the door has sent it.
   */
  static Event readRecorded(Bytes raw, int level) {
    try {
      return read(Unpooled.wrappedBuffer(raw.toArray()), level);
    } catch (MalformedPacketException e) {
      return new Event.Refused("the broker sent what can't be read: " + e.getMessage());
    }
  }

  private static Packet read(int type, int flags, PacketFields fields, int level)
      throws MalformedPacketException {
    boolean five = level == MQTT_5;
    return switch (type) {
      case 1 -> ConnectReader.read(fields);
      case 2 -> connAck(fields, five);
      case 3 -> publish(flags, fields, five);
      case 4 -> new Packet.PubAck(acknowledged(fields, five));
      case 5 -> new Packet.PubRec(acknowledged(fields, five));
      case 6 -> new Packet.PubRel(acknowledged(fields, five));
      case 7 -> new Packet.PubComp(acknowledged(fields, five));
      case 8 -> subscribe(fields, five);
      case 9 -> subAck(fields, five);
      case 10 -> unsubscribe(fields, five);
      case 11 -> unsubAck(fields, five);
      case 12 -> new Packet.PingReq();
      case 13 -> new Packet.PingResp();
      default -> disconnect(fields, five);
    };
  }

  private static void checkFlags(String packet, int flags, int wanted)
      throws MalformedPacketException {
    if (flags != wanted) {
      throw new MalformedPacketException(
          "the flags in the first byte of this %s must be %d, not %d, section 2.2.2"
              .formatted(packet, wanted, flags));
    }
  }

  private static Packet connAck(PacketFields fields, boolean five) throws MalformedPacketException {
    boolean sessionPresent = (fields.octet() & 1) != 0;
    int returnCode = fields.octet();
    skipPropertiesOf(five, fields);
    return new Packet.ConnAck(sessionPresent, returnCode);
  }

  private static Packet publish(int flags, PacketFields fields, boolean five)
      throws MalformedPacketException {
    boolean dup = (flags & 8) != 0;
    int qos = (flags >> 1) & 3;
    if (qos == 3) {
      throw new MalformedPacketException("a PUBLISH has QoS 0, 1 or 2, never 3, section 3.3.1.2");
    }
    if (dup && qos == 0) {
      throw new MalformedPacketException(
          "a PUBLISH at QoS 0 is never sent again, so its DUP is 0, section 3.3.1.1");
    }
    String topic = fields.text("topic");
    // MQTT 5 may send an alias instead.
    if (topic.isEmpty() && !five) {
      throw new MalformedPacketException("a topic has at least one character, section 4.7.3");
    }
    if (topic.indexOf('+') >= 0 || topic.indexOf('#') >= 0) {
      throw new MalformedPacketException(
          "a PUBLISH goes to one topic: no + and no # in its name, section 3.3.2.1");
    }
    int identifier = qos == 0 ? 0 : fields.packetIdentifier();
    skipPropertiesOf(five, fields);
    boolean retain = (flags & 1) != 0;
    return new Packet.Publish(topic, fields.rest(), qos, retain, dup, identifier);
  }

  /** The packet identifier of a PUBACK, PUBREC, PUBREL or PUBCOMP. */
  private static int acknowledged(PacketFields fields, boolean five)
      throws MalformedPacketException {
    int identifier = fields.packetIdentifier();
    if (five && fields.hasMore()) {
      fields.octet();
      fields.skipProperties();
    }
    return identifier;
  }

  private static Packet subscribe(PacketFields fields, boolean five)
      throws MalformedPacketException {
    int identifier = fields.packetIdentifier();
    skipPropertiesOf(five, fields);
    List<Packet.Subscription> subscriptions = new ArrayList<>();
    while (fields.hasMore()) {
      String filter = filter(fields);
      int options = fields.octet();
      int qos = five ? options & 3 : options;
      if (qos > 2) {
        throw new MalformedPacketException("a SUBSCRIBE asks for QoS 0, 1 or 2, section 3.8.3.1");
      }
      subscriptions.add(new Packet.Subscription(filter, qos));
    }
    atLeastOne(fields, subscriptions, "section 3.8.3");
    return new Packet.Subscribe(identifier, subscriptions);
  }

  private static Packet unsubscribe(PacketFields fields, boolean five)
      throws MalformedPacketException {
    int identifier = fields.packetIdentifier();
    skipPropertiesOf(five, fields);
    List<String> filters = new ArrayList<>();
    while (fields.hasMore()) {
      filters.add(filter(fields));
    }
    atLeastOne(fields, filters, "section 3.10.3");
    return new Packet.Unsubscribe(identifier, filters);
  }

  private static String filter(PacketFields fields) throws MalformedPacketException {
    String filter = fields.text("topic filter");
    if (filter.isEmpty()) {
      throw new MalformedPacketException(
          "a topic filter has at least one character, section 4.7.3");
    }
    return filter;
  }

  private static void atLeastOne(PacketFields fields, List<?> filters, String section)
      throws MalformedPacketException {
    if (filters.isEmpty()) {
      throw new MalformedPacketException(
          (fields.packet().startsWith("U") ? "an " : "a ")
              + fields.packet()
              + " must carry at least one filter, "
              + section);
    }
  }

  private static Packet subAck(PacketFields fields, boolean five) throws MalformedPacketException {
    int identifier = fields.packetIdentifier();
    skipPropertiesOf(five, fields);
    List<Integer> codes = new ArrayList<>();
    while (fields.hasMore()) {
      codes.add(fields.octet());
    }
    return new Packet.SubAck(identifier, codes);
  }

  private static Packet unsubAck(PacketFields fields, boolean five)
      throws MalformedPacketException {
    int identifier = fields.packetIdentifier();
    if (five) {
      fields.rest();
    }
    return new Packet.UnsubAck(identifier);
  }

  private static Packet disconnect(PacketFields fields, boolean five) {
    if (five) {
      fields.rest();
    }
    return new Packet.Disconnect();
  }

  private static void skipPropertiesOf(boolean five, PacketFields fields)
      throws MalformedPacketException {
    if (five) {
      fields.skipProperties();
    }
  }
}
