package org.mqttcourse.playground;

import java.time.Duration;

/**
 * How soon a client whose connection broke tries to come back: after the first pause, then after
 * one twice as long each time.
 *
 * @param first pause
 * @param longest pause
 */
public record Pace(Duration first, Duration longest) {
  private static final int MOST_DOUBLINGS = 20;

  /** For people: quick, and patient with a broker that is away. */
  public static final Pace USUAL = new Pace(Duration.ofMillis(100), Duration.ofSeconds(5));

  /** Where nobody is to wait. */
  public static final Pace QUICK = new Pace(Duration.ofMillis(20), Duration.ofMillis(100));

  /** The pause before a try; the first has number 0. */
  long millis(int number) {
    return Math.min(longest.toMillis(), first.toMillis() << Math.min(number, MOST_DOUBLINGS));
  }
}
