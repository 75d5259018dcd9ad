package org.mqttcourse.wire;

/** Something that the front door saw happen on a connection. */
public sealed interface Event permits Packet, Event.Opened, Event.Closed, Event.Refused {

  /** A client's TCP connection was accepted. */
  record Opened() implements Event {}

  /**
   * A TCP connection ended.
   *
   * @param by who ended it
   */
  record Closed(Side by) implements Event {}

  /**
   * The front door closed a connection because of what the client sent.
   *
   * @param reason why, in a learner's words, with the section of the specification
   */
  record Refused(String reason) implements Event {}

  /** One of the two ends of a connection. */
  enum Side {
    CLIENT,
    BROKER
  }
}
