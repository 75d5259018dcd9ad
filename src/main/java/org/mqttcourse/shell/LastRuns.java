package org.mqttcourse.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.grading.Graded;
import org.mqttcourse.wire.Conversation;

/** What programs and scripts said when they were last run or checked. Safe for many threads. */
final class LastRuns {
  private final Map<String, Conversation> byExercise = new LinkedHashMap<>();
  private String last = "";

  /** Keeps a run's conversation, if there was one. */
  synchronized void remember(Exercise exercise, Graded graded) {
    graded
        .evidence()
        .ifPresent(
            evidence -> {
              byExercise.put(exercise.slug(), evidence.conversation());
              last = exercise.slug();
            });
  }

  /** The conversation of the last run of all. */
  synchronized Optional<Conversation> last() {
    return of(last);
  }

  /** The conversation of that exercise's last run. */
  synchronized Optional<Conversation> of(String slug) {
    return Optional.ofNullable(byExercise.get(slug));
  }
}
