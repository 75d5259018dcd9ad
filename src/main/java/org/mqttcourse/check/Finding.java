package org.mqttcourse.check;

import java.util.Optional;
import org.mqttcourse.wire.Sighting;

/**
 * One thing that is not as the task asks.
 *
 * @param id names the mistake; the wrong program that makes it lives in a folder of that name
 * @param expected what the task asks for
 * @param got what was seen instead
 * @param hint what to do about it
 * @param decidedBy the packet, or the end of a connection, where it shows; empty where it lies in
 *     what was not sent, or elsewhere than on the wire
 */
public record Finding(
    String id, String expected, String got, String hint, Optional<Sighting> decidedBy) {

  /** One that no single packet decides. */
  public Finding(String id, String expected, String got, String hint) {
    this(id, expected, got, hint, Optional.empty());
  }

  /** The same, decided by that. */
  public Finding decidedBy(Sighting sighting) {
    return new Finding(id, expected, got, hint, Optional.of(sighting));
  }
}
