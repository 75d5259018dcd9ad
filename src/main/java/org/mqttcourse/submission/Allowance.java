package org.mqttcourse.submission;

import java.time.Duration;

/**
 * The time that a program has. It counts from the turn of its main, and as far as the machine lets
 * it run: that a busy machine is slow is not its fault.
 */
final class Allowance {
  private static final Duration START_LIMIT = Duration.ofSeconds(40);

  /** A machine on which a second takes longer than that many is too busy to judge anybody. */
  private static final int MOST_TIMES_SLOWER = 10;

  private final long limitNanos;
  private final CappedOutput output;
  private final long startedAt = System.nanoTime();
  private final FairClock clock = new FairClock();

  /**
   * Of a program that starts now.
   *
   * @param output which says when its main begins
   */
  Allowance(Duration limit, CappedOutput output) {
    this.limitNanos = limit.toNanos();
    this.output = output;
  }

  /**
   * Notes what it has got, to be called now and then.
   *
   * @param share of all its processes: who keeps itself from running has had its time too
   */
  void look(CpuShare share) {
    output.turnAt().ifPresent(clock::begin);
    clock.look(System.nanoTime(), share);
  }

  /** How long it may still go on; nothing or less where that is over. */
  long nanosLeft() {
    if (output.turnAt().isEmpty()) {
      return startedAt + START_LIMIT.toNanos() - System.nanoTime();
    }
    return Math.min(limitNanos - clock.nanos(), MOST_TIMES_SLOWER * limitNanos - clock.wallNanos());
  }

  /** Whether its main has begun, and it has not had its time, though we may have waited long. */
  boolean lacksTime() {
    return output.turnAt().isPresent() && clock.nanos() < limitNanos;
  }

  /** What it has had. */
  Duration had() {
    return Duration.ofNanos(clock.nanos());
  }

  /** How long it had to wait for others. */
  Duration starved() {
    return Duration.ofNanos(Math.max(0, clock.wallNanos() - clock.nanos()));
  }
}
