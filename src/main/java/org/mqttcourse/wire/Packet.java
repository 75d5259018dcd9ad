package org.mqttcourse.wire;

import java.util.List;
import java.util.Optional;

/** One of the fourteen control packets of MQTT 3.1.1 (section 2.2.1). */
public sealed interface Packet extends Event {
  /** The names of all fourteen; the first one has the type 1. */
  List<String> NAMES =
      List.of(
          "CONNECT",
          "CONNACK",
          "PUBLISH",
          "PUBACK",
          "PUBREC",
          "PUBREL",
          "PUBCOMP",
          "SUBSCRIBE",
          "SUBACK",
          "UNSUBSCRIBE",
          "UNSUBACK",
          "PINGREQ",
          "PINGRESP",
          "DISCONNECT");

  /** The packet's name as the specification writes it, such as {@code PUBACK}. */
  default String name() {
    return getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
  }

  /**
   * A client asks to be connected (section 3.1).
   *
   * @param protocolLevel 4 for MQTT 3.1.1, 3 for MQTT 3.1, 5 for MQTT 5
   * @param clientIdentifier may be empty
   * @param cleanSession whether the broker is to forget the client when it leaves
   * @param keepAlive seconds; 0 switches it off
   * @param will what the broker is to publish when the client vanishes
   * @param userName absent where none was sent
   * @param password whether one was sent; the password itself is never kept
   */
  record Connect(
      int protocolLevel,
      String clientIdentifier,
      boolean cleanSession,
      int keepAlive,
      Optional<Will> will,
      Optional<String> userName,
      boolean password)
      implements Packet {}

  /**
   * The broker's answer to a CONNECT (section 3.2).
   *
   * @param returnCode 0 where the client is accepted
   */
  record ConnAck(boolean sessionPresent, int returnCode) implements Packet {}

  /**
   * An application message on its way, in either direction (section 3.3).
   *
   * @param packetIdentifier 0 at QoS 0, which has none
   */
  record Publish(
      String topic, Bytes payload, int qos, boolean retain, boolean dup, int packetIdentifier)
      implements Packet {
    /** Without what a client chooses for itself: DUP, and the packet identifier. */
    public Publish plain() {
      return new Publish(topic, payload, qos, retain, false, 0);
    }
  }

  /** QoS 1: received (section 3.4). */
  record PubAck(int packetIdentifier) implements Packet {}

  /** QoS 2, part 1: received (section 3.5). */
  record PubRec(int packetIdentifier) implements Packet {}

  /** QoS 2, part 2: release (section 3.6). */
  record PubRel(int packetIdentifier) implements Packet {}

  /** QoS 2, part 3: complete (section 3.7). */
  record PubComp(int packetIdentifier) implements Packet {}

  /** A client subscribes (section 3.8). */
  record Subscribe(int packetIdentifier, List<Subscription> subscriptions) implements Packet {
    public Subscribe {
      subscriptions = List.copyOf(subscriptions);
    }
  }

  /**
   * The broker's answer to a SUBSCRIBE (section 3.9).
   *
   * @param returnCodes one for each topic filter: the granted QoS, or 0x80 for a refusal
   */
  record SubAck(int packetIdentifier, List<Integer> returnCodes) implements Packet {
    public SubAck {
      returnCodes = List.copyOf(returnCodes);
    }
  }

  /** A client gives subscriptions up (section 3.10). */
  record Unsubscribe(int packetIdentifier, List<String> topicFilters) implements Packet {
    public Unsubscribe {
      topicFilters = List.copyOf(topicFilters);
    }
  }

  /** The broker's answer to an UNSUBSCRIBE (section 3.11). */
  record UnsubAck(int packetIdentifier) implements Packet {}

  /** A client is still there (section 3.12). */
  record PingReq() implements Packet {}

  /** So is the broker (section 3.13). */
  record PingResp() implements Packet {}

  /** A client says goodbye (section 3.14). */
  record Disconnect() implements Packet {}

  /** The message that a broker publishes for a client that vanished (section 3.1.2.5). */
  record Will(String topic, Bytes payload, int qos, boolean retain) {}

  /** A topic filter with the highest QoS that the subscriber wants (section 3.8.3). */
  record Subscription(String topicFilter, int qos) {}
}
