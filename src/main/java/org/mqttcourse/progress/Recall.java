package org.mqttcourse.progress;

import java.time.LocalDate;

/**
 * How well a question is remembered, and when it comes back: SuperMemo's SM-2 (P. A. Wozniak,
 * 1990).
 *
 * @param due the day from which on it is asked again
 * @param repetitions how often in a row it was known
 * @param interval days between the last answer and {@code due}
 * @param ease by what the interval grows; 1.3 at the least
 */
public record Recall(LocalDate due, int repetitions, int interval, double ease) {
  /** SM-2's grade for an answer that was not known. */
  public static final int FORGOTTEN = 2;

  /** For one that was right, but guessed. */
  public static final int GUESSED = 3;

  /** For one that was right. As options help, nothing is graded 5. */
  public static final int KNOWN = 4;

  private static final double FIRST_EASE = 2.5;
  private static final double LEAST_EASE = 1.3;
  private static final int SECOND_INTERVAL = 6;

  /** Ten years: whoever still knows it then knows it. */
  private static final int LONGEST_INTERVAL = 3650;

  /** Whatever stands in a file that somebody edited, what is made of it can be reckoned with. */
  public Recall {
    repetitions = Math.max(0, repetitions);
    interval = Math.max(1, Math.min(LONGEST_INTERVAL, interval));
    ease = Math.max(LEAST_EASE, Math.min(10, ease));
  }

  /** A question that was answered in its lesson today: it comes back tomorrow. */
  public static Recall learned(LocalDate today) {
    return new Recall(today.plusDays(1), 0, 1, FIRST_EASE);
  }

  /** Whether it is to be asked on that day. */
  public boolean isDue(LocalDate today) {
    return !due.isAfter(today);
  }

  /**
   * After an answer.
   *
   * @param grade from 0 to 5; below 3 it begins anew
   */
  public Recall answered(int grade, LocalDate today) {
    if (grade < GUESSED) {
      return new Recall(today.plusDays(1), 0, 1, ease);
    }
    int days =
        switch (repetitions) {
          case 0 -> 1;
          case 1 -> SECOND_INTERVAL;
          default -> (int) Math.min(LONGEST_INTERVAL, Math.round(interval * ease));
        };
    int missing = 5 - grade;
    double newEase = Math.max(LEAST_EASE, ease + 0.1 - missing * (0.08 + missing * 0.02));
    return new Recall(today.plusDays(days), repetitions + 1, days, newEase);
  }
}
