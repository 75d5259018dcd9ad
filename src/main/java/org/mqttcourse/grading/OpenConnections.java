package org.mqttcourse.grading;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Sighting;

/** Keeps count of the student's connections: while one is open, packets may still come. */
final class OpenConnections implements Consumer<Sighting> {
  private final Set<Connection> open = new HashSet<>();

  @Override
  public synchronized void accept(Sighting sighting) {
    if (sighting.isPacket() || !sighting.of(Party.STUDENT)) {
      return;
    }
    if (sighting.event() instanceof Event.Opened) {
      open.add(sighting.connection());
    } else if (sighting.event() instanceof Event.Closed) {
      open.remove(sighting.connection());
      notifyAll();
    }
  }

  synchronized boolean none() {
    return open.isEmpty();
  }

  /** Waits until all are closed; whether they are. */
  synchronized boolean awaitNone(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!open.isEmpty()) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
