package org.mqttcourse.wire;

import java.time.Duration;
import java.util.Objects;

/** One event at the front door. A packet's bytes are read when somebody first asks for them. */
public final class Sighting {
  private final long number;
  private final Duration at;
  private final Witness witness;
  private final Direction direction;
  private final Bytes raw;
  private volatile Event event;

  /**
   * What was seen.
   *
   * @param number counts from 1 in each journal
   * @param at since the journal was opened
   * @param connection where it was seen
   * @param clientIdentifier as its CONNECT (or, for an empty one, the broker) named it; empty
   *     before
   * @param direction which way it went; an opened connection counts as {@code TO_BROKER}
   * @param event what happened
   * @param raw the packet's bytes on the wire; none for an event that is no packet
   */
  public Sighting(
      long number,
      Duration at,
      Connection connection,
      String clientIdentifier,
      Direction direction,
      Event event,
      Bytes raw) {
    this(number, at, new Witness(connection, clientIdentifier, unread -> event), direction, raw);
    this.event = event;
  }

  /** A packet that nobody has read yet; its witness can. */
  Sighting(long number, Duration at, Witness witness, Direction direction, Bytes raw) {
    this.number = number;
    this.at = at;
    this.witness = witness;
    this.direction = direction;
    this.raw = raw;
  }

  /** Its place in the journal, which counts from 1. */
  public long number() {
    return number;
  }

  /** When, since the journal was opened. */
  public Duration at() {
    return at;
  }

  /** Where it was seen. */
  public Connection connection() {
    return witness.connection();
  }

  /** As its CONNECT (or, for an empty one, the broker) named the client; empty before. */
  public String clientIdentifier() {
    return witness.clientIdentifier();
  }

  /** Which way it went; an opened connection counts as {@code TO_BROKER}. */
  public Direction direction() {
    return direction;
  }

  /** What happened: always the same object. */
  public Event event() {
    Event known = event;
    return known == null ? read() : known;
  }

  /** Whether it is a packet; tells without reading it. */
  public boolean isPacket() {
    Event known = event;
    return known == null || known instanceof Packet;
  }

  private synchronized Event read() {
    if (event == null) {
      event = witness.reader().apply(raw);
    }
    return event;
  }

  /** The packet's bytes on the wire; none for an event that is no packet. */
  public Bytes raw() {
    return raw;
  }

  /** Whether this is a packet on its way to the broker. */
  public boolean toBroker() {
    return direction == Direction.TO_BROKER;
  }

  /** Whether it was seen on a connection of that party. */
  public boolean of(Connection.Party party) {
    return connection().party() == party;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sighting that
        && number == that.number
        && at.equals(that.at)
        && connection().equals(that.connection())
        && clientIdentifier().equals(that.clientIdentifier())
        && direction == that.direction
        && raw.equals(that.raw)
        && event().equals(that.event());
  }

  @Override
  public int hashCode() {
    return Objects.hash(number, at, connection());
  }

  @Override
  public String toString() {
    return "%d %s %s %s %s %s"
        .formatted(number, at, connection(), clientIdentifier(), direction, event());
  }
}
