package org.mqttcourse.wire;

import java.util.Optional;

/** Something that the front door saw happen on a connection. */
public sealed interface Event
    permits Packet, Event.Opened, Event.Closed, Event.Refused, Event.Fault {

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

  /**
   * The link between a client and the broker was disturbed on purpose. A {@link Packet} in the
   * journal did arrive, at the moment that stands beside it; what was done to it, and what never
   * arrived, is told by an event of this kind.
   *
   * @param kind what was done
   * @param packet to which packet, on its way in the sighting's direction; empty where it was done
   *     to the connection as a whole
   * @param words what was asked for, such as {@code drop next puback}
   */
  record Fault(Kind kind, Optional<Packet> packet, String words) implements Event {
    /** What can be done to a link. */
    public enum Kind {
      /** The packet was swallowed: it never arrives. */
      LOST,
      /** The packet is under way for longer; where it arrives, it is in the journal once more. */
      HELD,
      /** A copy of the packet follows it. */
      DOUBLED,
      /** The packet behind it arrives first; then it is in the journal once more. */
      OVERTAKEN,
      /** The connection was reset; both ends notice. */
      CUT,
      /** From now on nothing passes, and nobody notices. */
      FROZEN,
      /** What was frozen passes again. */
      HEALED,
      /** The broker was made to hang up. */
      KICKED
    }
  }

  /** Who ended a connection: one of its two ends, or the link between them. */
  enum Side {
    CLIENT,
    BROKER,
    LINK
  }
}
