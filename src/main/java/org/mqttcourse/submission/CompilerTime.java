package org.mqttcourse.submission;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The time that a compiler has for a source. It counts as far as the compiler ran, since it waits
 * for nobody: that a machine is busy, swaps or is asleep is not the source's fault.
 */
final class CompilerTime {
  /** A machine on which a second takes longer than that many is too busy to compile. */
  private static final int MOST_TIMES_SLOWER = 10;

  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private CompilerTime() {}

  /**
   * Waits for a compilation.
   *
   * @param ran how long its compiler has run for it so far
   * @throws TimeoutException where it ran for so long, and is not done
   * @throws IOException where the machine did not let it run: that says nothing of the source
   */
  static <T> T await(Future<T> done, Duration limit, Supplier<Duration> ran)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    long begin = System.nanoTime();
    // Before that much time has passed at all there is no need to ask.
    long wait = limit.toNanos();
    while (true) {
      try {
        return done.get(wait, TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        if (ran.get().compareTo(limit) >= 0) {
          throw e;
        }
        boolean late = System.nanoTime() - begin >= MOST_TIMES_SLOWER * limit.toNanos();
        if (late && !done.isDone()) {
          throw new IOException("the machine was too busy to compile the program", e);
        }
        wait = LOOK_NANOS;
      }
    }
  }
}
