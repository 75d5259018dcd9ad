package org.mqttcourse.broker;

import java.io.IOException;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Journal;

/** The broker of the course: an engine behind front doors that record every packet. */
public final class CourseBroker implements AutoCloseable {
  private CourseBroker() {}

  /**
   * Starts a broker with one open door; nothing of an earlier broker is left in it.
   *
   * @param journal every packet that crosses any door of this broker is recorded here
   * @throws IOException with a message for the user, where the port is taken or the broker behind
   *     the door can't be reached
   */
  public static CourseBroker start(BrokerSettings settings, Journal journal) throws IOException {
    throw new UnsupportedOperationException(settings + " " + journal);
  }

  /** The address of the first door. */
  public DoorAddress address() {
    throw new UnsupportedOperationException();
  }

  /**
   * Opens another door to the same engine, on a free port of 127.0.0.1.
   *
   * @param party whose connections come through it
   * @param bytesPerSecond how fast it carries bytes, each way and connection; 0 for no limit
   */
  public DoorAddress openDoor(Party party, int bytesPerSecond) throws IOException {
    throw new UnsupportedOperationException("" + party + bytesPerSecond);
  }

  /** Closes all doors and connections at once; the engine's own end goes on in the background. */
  @Override
  public void close() {}
}
