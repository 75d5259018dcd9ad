package org.mqttcourse.shell;

import java.util.List;
import org.mqttcourse.report.TracePrinter;
import org.mqttcourse.wire.Follower;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Sighting;

/**
 * Shows packets above the prompt while it is on, on a thread of its own. What it can't keep up with
 * is counted, not shown.
 */
final class Trace implements AutoCloseable {
  private static final int MOST_AT_ONCE = 200;

  private final Journal journal;
  private final Screen screen;
  private Follower follower;

  Trace(Journal journal, Screen screen) {
    this.journal = journal;
    this.screen = screen;
  }

  /** From now on. */
  synchronized void on() {
    if (follower == null) {
      follower = Follower.ofTheNewest(journal, "trace", MOST_AT_ONCE, this::show);
    }
  }

  /** No more, once what has come by now is shown. */
  synchronized void off() throws InterruptedException {
    if (follower != null) {
      follower.settle();
      close();
    }
  }

  private boolean show(List<Sighting> fresh, long missed) {
    StringBuilder text = new StringBuilder();
    if (missed > 0) {
      text.append(screen.theme().text("shell.trace.too.fast", missed)).append('\n');
    }
    TracePrinter printer = new TracePrinter(text, screen.theme());
    fresh.forEach(printer::line);
    screen.print(text);
    return true;
  }

  @Override
  public synchronized void close() {
    if (follower != null) {
      follower.close();
      follower = null;
    }
  }
}
