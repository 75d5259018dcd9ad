package org.mqttcourse.grading;

import java.util.function.Predicate;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Sighting;

/** Asks a condition about the student's sightings, and remembers how far it got. */
final class AskedOnce implements Predicate<Sighting> {
  private final Predicate<Sighting> condition;
  private long newest;

  AskedOnce(Predicate<Sighting> condition) {
    this.condition = condition;
  }

  @Override
  public boolean test(Sighting sighting) {
    newest = sighting.number();
    return sighting.of(Party.STUDENT) && condition.test(sighting);
  }

  /** The number of the newest sighting that it was asked about; 0 before the first. */
  long newest() {
    return newest;
  }
}
