package org.mqttcourse.report.grades;

import java.time.Duration;
import java.util.Optional;
import org.mqttcourse.text.Text;

/** How long it will still take. */
final class TimeLeft {
  private static final int ENOUGH_TO_GUESS = 3;

  private TimeLeft() {}

  /** By how long it took so far; empty where too little is done to tell, and at the end. */
  static Optional<Text> guess(long nanosSoFar, int done, int total) {
    if (done < Math.min(ENOUGH_TO_GUESS, total) || done == total) {
      return Optional.empty();
    }
    return Optional.of(said(Duration.ofNanos(nanosSoFar / done * (total - done))));
  }

  private static Text said(Duration left) {
    long seconds = left.toSeconds() + 1;
    return seconds < 90
        ? Text.of("grades.left.seconds", seconds)
        : Text.of("grades.left.minutes", (seconds + 30) / 60);
  }
}
