package org.mqttcourse.broker;

/** A packet that the specification forbids; the message tells a learner why. */
final class MalformedPacketException extends Exception {
  private static final long serialVersionUID = 1L;

  /** A CONNECT with a protocol level that we don't serve: CONNACK says so (section 3.1.2.2). */
  private final boolean unknownLevel;

  MalformedPacketException(String reason) {
    this(reason, false);
  }

  private MalformedPacketException(String reason, boolean unknownLevel) {
    super(reason);
    this.unknownLevel = unknownLevel;
  }

  static MalformedPacketException unknownLevel(int level) {
    return new MalformedPacketException(
        "protocol level " + level + " is not known here: MQTT 3.1.1 is level 4, section 3.1.2.2",
        true);
  }

  boolean isUnknownLevel() {
    return unknownLevel;
  }
}
