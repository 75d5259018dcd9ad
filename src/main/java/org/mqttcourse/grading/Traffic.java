package org.mqttcourse.grading;

import java.util.function.Consumer;
import org.mqttcourse.check.Limit;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Sighting;

/**
 * Keeps count of what the student's side sends and receives. All of it is in the journal until the
 * verdict, so a flood must end before our memory does.
 */
final class Traffic implements Consumer<Sighting> {
  static final long MOST_PACKETS = 20_000;
  private static final long MOST_BYTES = 32L << 20;

  private final Consumer<Limit> alarm;
  private long packets;
  private long bytes;
  private boolean over;

  /**
   * Nothing yet.
   *
   * @param alarm hears of it once, on the broker's thread, so it must be quick
   */
  Traffic(Consumer<Limit> alarm) {
    this.alarm = alarm;
  }

  @Override
  public synchronized void accept(Sighting sighting) {
    if (over || !sighting.of(Party.STUDENT)) {
      return;
    }
    packets++;
    bytes += sighting.raw().size();
    if (packets > MOST_PACKETS || bytes > MOST_BYTES) {
      over = true;
      alarm.accept(Limit.PACKETS);
    }
  }
}
