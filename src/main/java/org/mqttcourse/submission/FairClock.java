package org.mqttcourse.submission;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long a program has had, in fairness: time counts as far as the machine let it run, or it did
 * not want to run. On a machine with nothing else to do that is the time of the clock on the wall.
 * Written by one thread.
 */
final class FairClock {
  /**
   * A look comes every fifth of a second. Whoever could not look for longer than that was kept
   * waiting, or asleep, as was the program, and the broker to which it talks.
   */
  private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

  private long lookedAt;
  private long begunAt;
  private CpuShare before = CpuShare.NONE;
  private final AtomicLong fair = new AtomicLong();
  private volatile long wall;

  /**
   * Notes what its processes have got of the processors so far.
   *
   * @param now in nanoseconds
   */
  void look(long now, CpuShare share) {
    if (begunAt != 0) {
      long passed = now - lookedAt;
      long seen = Math.min(passed, LONGEST_NANOS);
      // What it ran it has had, however late we look; save at first, when its start is in that.
      long most = wall == 0 ? seen : passed;
      long ran = Math.max(0, share.ranNanos() - before.ranNanos());
      long waited = Math.max(0, share.waitedNanos() - before.waitedNanos());
      // Who got a whole processor has nothing to complain of, however many threads wait for more.
      long had = Math.max(0, Math.max(Math.min(ran, most), seen - waited));
      fair.getAndAdd(had);
      wall = now - begunAt;
    }
    lookedAt = now;
    before = share;
  }

  /** Counts from that moment on; once. */
  void begin(long at) {
    if (begunAt == 0) {
      begunAt = at;
      lookedAt = at;
    }
  }

  /** What it has had, in nanoseconds; 0 until it has begun. */
  long nanos() {
    return fair.get();
  }

  /** What the wall's clock says, in nanoseconds since it began. */
  long wallNanos() {
    return wall;
  }
}
