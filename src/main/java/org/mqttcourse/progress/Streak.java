package org.mqttcourse.progress;

import java.time.LocalDate;

/**
 * Days in a row on which something was done.
 *
 * @param last the last of them; null before the first
 * @param days how many, up to that one
 */
public record Streak(LocalDate last, int days) {
  /** Nothing was done yet. */
  public static Streak none() {
    return new Streak(null, 0);
  }

  /** Something was done on that day. */
  public Streak on(LocalDate today) {
    // A clock that was set back takes nothing away.
    if (last != null && !today.isAfter(last)) {
      return this;
    }
    boolean goesOn = last != null && last.plusDays(1).equals(today);
    return new Streak(today, goesOn ? days + 1 : 1);
  }

  /** How many days in a row it is today; a day that has not ended yet breaks nothing. */
  public int daysAt(LocalDate today) {
    return last == null || last.plusDays(1).isBefore(today) ? 0 : days;
  }
}
