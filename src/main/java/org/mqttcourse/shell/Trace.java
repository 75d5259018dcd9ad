package org.mqttcourse.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mqttcourse.report.TracePrinter;
import org.mqttcourse.wire.Sighting;

/**
 * Shows packets above the prompt while it is on. The broker only leaves them here; a thread of its
 * own prints them, and what it can't keep up with is counted, not shown.
 */
final class Trace implements Consumer<Sighting>, AutoCloseable {
  private static final int MOST_WAITING = 200;

  private final Screen screen;
  private final List<Sighting> waiting = new ArrayList<>();
  private long missed;
  private Thread printer;

  Trace(Screen screen) {
    this.screen = screen;
  }

  /** From now on. */
  synchronized void on() {
    if (printer == null) {
      printer = new Thread(this::print, "trace");
      printer.setDaemon(true);
      printer.start();
    }
  }

  /** No more. */
  synchronized void off() {
    if (printer != null) {
      printer.interrupt();
      printer = null;
      waiting.clear();
      missed = 0;
    }
  }

  @Override
  public synchronized void accept(Sighting sighting) {
    if (printer == null) {
      return;
    }
    if (waiting.size() >= MOST_WAITING) {
      missed++;
      return;
    }
    waiting.add(sighting);
    notifyAll();
  }

  private void print() {
    try {
      while (true) {
        screen.print(next());
      }
    } catch (InterruptedException e) {
      // Switched off.
      Thread.currentThread().interrupt();
    }
  }

  private CharSequence next() throws InterruptedException {
    List<Sighting> now;
    long lost;
    synchronized (this) {
      while (waiting.isEmpty()) {
        wait();
      }
      now = List.copyOf(waiting);
      waiting.clear();
      lost = missed;
      missed = 0;
    }
    StringBuilder text = new StringBuilder();
    TracePrinter trace = new TracePrinter(text, screen.theme());
    now.forEach(trace::line);
    if (lost > 0) {
      text.append(screen.theme().text("shell.trace.too.fast", lost)).append('\n');
    }
    return text;
  }

  @Override
  public void close() {
    off();
  }
}
