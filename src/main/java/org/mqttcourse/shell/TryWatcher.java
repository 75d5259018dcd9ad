package org.mqttcourse.shell;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.mqttcourse.lesson.Condition;
import org.mqttcourse.wire.Sighting;

/**
 * Notices the moment in which a try step has really happened. It hears of packets on the broker's
 * threads, so what follows from it (saving, printing) is done on a thread of its own.
 */
final class TryWatcher implements Consumer<Sighting>, AutoCloseable {
  private ExecutorService worker;
  private Condition condition;
  private Predicate<Sighting> packet;
  private int missing;
  private Runnable whenDone;

  /** From now on waits for that; forgets what it waited for before. */
  synchronized void arm(Condition newCondition, Runnable newWhenDone) {
    condition = newCondition;
    // Made at the first packet: a prompt should not have to wait for it.
    packet = null;
    missing = newCondition.count();
    whenDone = newWhenDone;
  }

  /** Waits for nothing. */
  synchronized void disarm() {
    condition = null;
  }

  @Override
  public synchronized void accept(Sighting sighting) {
    if (condition == null) {
      return;
    }
    if (packet == null) {
      packet = condition.packet();
    }
    if (packet.test(sighting) && --missing == 0) {
      condition = null;
      worker().execute(whenDone);
    }
  }

  private ExecutorService worker() {
    if (worker == null) {
      worker =
          Executors.newSingleThreadExecutor(
              task -> {
                Thread thread = new Thread(task, "try-watcher");
                thread.setDaemon(true);
                return thread;
              });
    }
    return worker;
  }

  /** Waits until everything that was noticed is said and saved. */
  void settle() throws InterruptedException {
    ExecutorService busy;
    synchronized (this) {
      busy = worker;
    }
    if (busy == null || busy.isShutdown()) {
      return;
    }
    try {
      Object unused = busy.submit(() -> {}).get(2, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      // Then it is said later.
    }
  }

  @Override
  public synchronized void close() {
    condition = null;
    if (worker != null) {
      worker.shutdown();
    }
  }
}
