package org.mqttcourse.grading;

import java.time.Instant;
import java.util.Optional;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.exercise.Exercise;

/**
 * Turns verdicts into points. The verdict itself knows nothing of weights and dates, so that these
 * may change without judging anything again.
 */
public record Marking(Weights weights, Deadlines deadlines) {
  /** Each exercise's own points, and nothing is ever late. */
  public static Marking plain() {
    return new Marking(Weights.own(), Deadlines.none());
  }

  /** Whether the exercise counts at all. */
  boolean counts(Exercise exercise) {
    return weights.of(exercise) > 0;
  }

  /**
   * The row of a verdict.
   *
   * @param source of the work; empty where there is none
   */
  Row row(Assignment what, Verdict verdict, double seconds, long seed, String source) {
    Exercise exercise = what.exercise();
    double most = weights.of(exercise);
    double earned = exercise.earned(verdict) * most / exercise.points();
    Deadlines.Lateness late =
        what.file().map(file -> lateness(what, file)).orElseGet(() -> new Deadlines.Lateness(0, 0));
    double lost = Points.rounded(earned * late.percent() / 100);
    return new Row(
        what.student().name(),
        exercise.slug(),
        what.attempt(),
        verdict.result(),
        Points.rounded(earned - lost),
        most,
        seconds,
        seed,
        verdict.findings(),
        new Row.Work(what.file().map(HandedFile::path).orElse(""), source, late.days(), lost));
  }

  private Deadlines.Lateness lateness(Assignment what, HandedFile file) {
    Instant time =
        file.handed()
            .time()
            .map(local -> local.atZone(deadlines.zone()).toInstant())
            .orElse(file.time());
    return deadlines.lateness(what.student(), what.exercise().slug(), time, file.handed().late());
  }

  /**
   * What somebody was asked to hand in.
   *
   * @param attempt from 1
   * @param file that was handed in for it, if any
   */
  record Assignment(Student student, Exercise exercise, int attempt, Optional<HandedFile> file) {}
}
