package org.mqttcourse.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps all cores busy until it is closed. */
final class BusyCores implements AutoCloseable {
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean enough;
  private final AtomicLong done = new AtomicLong();

  private BusyCores() {}

  /** One thread for each core. */
  static BusyCores all() {
    BusyCores busy = new BusyCores();
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      Thread thread = new Thread(busy::work, "load");
      thread.setDaemon(true);
      busy.threads.add(thread);
      thread.start();
    }
    return busy;
  }

  private void work() {
    long sum = 0;
    while (!enough) {
      for (int i = 0; i < 1_000_000; i++) {
        sum += sum * 31 + i;
      }
      // So that the compiler can't leave the work out.
      done.set(sum);
    }
  }

  int threads() {
    return threads.size();
  }

  @Override
  public void close() {
    enough = true;
  }
}
