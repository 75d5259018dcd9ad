package org.mqttcourse.grading;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long somebody has waited for programs: time counts as far as those that are under way had it.
 * So nobody loses patience with a program whose JVM is not up yet, or which the machine did not let
 * run.
 */
final class Patience {
  /** While nothing is under way any more, a longer gap says that we were kept waiting ourselves. */
  private static final Duration LONGEST = Duration.ofMillis(200);

  private final Map<Running, Duration> lived = new HashMap<>();
  private Duration waited = Duration.ZERO;
  private long lookedAt;

  /** Begins to wait. */
  Patience(List<Running> runs, long now) {
    note(runs, now);
  }

  /** How long it has been until now, asked often. */
  Duration waited(List<Running> runs, long now) {
    Duration clock = Duration.ofNanos(now - lookedAt);
    Duration fallback = clock.compareTo(LONGEST) > 0 ? LONGEST : clock;
    waited =
        waited.plus(
            runs.stream()
                .filter(run -> !run.isOver())
                .map(run -> run.lived().minus(lived.getOrDefault(run, Duration.ZERO)))
                .min(Duration::compareTo)
                .orElse(fallback));
    note(runs, now);
    return waited;
  }

  private void note(List<Running> runs, long now) {
    lookedAt = now;
    runs.forEach(run -> lived.put(run, run.lived()));
  }
}
