package org.mqttcourse.wire;

import java.time.Duration;

/**
 * One event at the front door.
 *
 * @param number counts from 1 in each journal
 * @param at since the journal was opened
 * @param connection where it was seen
 * @param clientIdentifier as its CONNECT (or, for an empty one, the broker) named it; empty before
 * @param direction which way it went; an opened connection counts as {@code TO_BROKER}
 * @param event what happened
 * @param raw the packet's bytes on the wire; none for an event that is no packet
 */
public record Sighting(
    long number,
    Duration at,
    Connection connection,
    String clientIdentifier,
    Direction direction,
    Event event,
    Bytes raw) {

  /** Whether this is a packet on its way to the broker. */
  public boolean toBroker() {
    return direction == Direction.TO_BROKER;
  }

  /** Whether it was seen on a connection of that party. */
  public boolean of(Connection.Party party) {
    return connection.party() == party;
  }
}
