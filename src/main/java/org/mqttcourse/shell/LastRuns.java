package org.mqttcourse.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mqttcourse.check.Finding;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.grading.Graded;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Sighting;

/** What programs and scripts said when they were last run or checked. Safe for many threads. */
final class LastRuns {
  private final Map<String, Run> byExercise = new LinkedHashMap<>();
  private String last = "";

  /**
   * What was said in a run.
   *
   * @param decisive the packet that decided the verdict; empty where there was none
   */
  record Run(Conversation conversation, Optional<Sighting> decisive) {}

  /** Keeps a run's conversation, if there was one. */
  synchronized void remember(Exercise exercise, Graded graded) {
    graded
        .evidence()
        .ifPresent(
            evidence -> {
              byExercise.put(
                  exercise.slug(),
                  new Run(
                      evidence.conversation(),
                      graded.verdict().findings().stream()
                          .findFirst()
                          .flatMap(Finding::decidedBy)));
              last = exercise.slug();
            });
  }

  /** The conversation of the last run of all. */
  synchronized Optional<Run> last() {
    return of(last);
  }

  /** The conversation of that exercise's last run. */
  synchronized Optional<Run> of(String slug) {
    return Optional.ofNullable(byExercise.get(slug));
  }
}
