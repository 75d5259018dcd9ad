package org.mqttcourse.grading;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What a platform says of one thing that was handed in.
 *
 * @param late whether it marks it as late
 * @param time by the platform's clock, where it tells
 */
record Handed(boolean late, Optional<LocalDateTime> time) {
  /** No platform said anything. */
  static final Handed PLAINLY = new Handed(false, Optional.empty());

  /** What that name says. */
  static Handed of(PlatformName name) {
    return new Handed(name.late(), name.time());
  }
}
