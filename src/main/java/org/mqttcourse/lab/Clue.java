package org.mqttcourse.lab;

import java.util.function.Predicate;
import org.mqttcourse.lesson.Condition;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/** Ways to tell one event of a conversation from all others. */
final class Clue {
  private Clue() {}

  /** A packet that arrived, as {@link Condition} describes it. */
  static Predicate<Sighting> packet(String condition) {
    return new Condition(condition).packet();
  }

  /** A packet of that name that never arrived. */
  static Predicate<Sighting> lost(String name) {
    return sighting ->
        sighting.event() instanceof Event.Fault fault
            && fault.kind() == Event.Fault.Kind.LOST
            && fault.packet().filter(packet -> packet.name().equals(name)).isPresent();
  }

  /** The moment in which the link broke. */
  static Predicate<Sighting> cut() {
    return sighting ->
        sighting.event() instanceof Event.Fault fault && fault.kind() == Event.Fault.Kind.CUT;
  }

  /** The broker closed a client's connection, whatever its reason. */
  static Predicate<Sighting> thrownOut(String client) {
    return sighting ->
        sighting.clientIdentifier().equals(client)
            && (sighting.event() instanceof Event.Refused
                || (sighting.event() instanceof Event.Closed closed
                    && closed.by() == Event.Side.BROKER));
  }

  /** A client's CONNECT with that keep alive, in seconds. */
  static Predicate<Sighting> connect(String client, int keepAlive) {
    return packet("connect client=" + client)
        .and(
            sighting ->
                sighting.event() instanceof Packet.Connect connect
                    && connect.keepAlive() == keepAlive);
  }

  /** The packet identifier of a PUBLISH; 0 where there is none. */
  static int identifier(Sighting sighting) {
    return sighting.event() instanceof Packet.Publish publish ? publish.packetIdentifier() : 0;
  }
}
