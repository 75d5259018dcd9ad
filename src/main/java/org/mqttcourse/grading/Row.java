package org.mqttcourse.grading;

import java.time.Duration;
import java.util.List;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.exercise.Exercise;

/**
 * How one student did in one exercise: a row of {@code results.json}.
 *
 * @param student as the folder or the zip is named
 * @param exercise its slug
 * @param attempt counts from 1
 * @param verdict in one word
 * @param points that the student gets
 * @param maxPoints that there are to get
 * @param seconds that judging took
 * @param seed that the values were drawn from; the same seed draws them again
 * @param findings the most telling first
 */
public record Row(
    String student,
    String exercise,
    int attempt,
    Verdict.Result verdict,
    int points,
    int maxPoints,
    double seconds,
    long seed,
    List<Finding> findings) {
  public Row {
    findings = List.copyOf(findings);
  }

  /** The row that a verdict makes: all the points for a PASS, none for anything else. */
  public static Row of(
      String student, Exercise exercise, Verdict verdict, Duration took, long seed) {
    return new Row(
        student,
        exercise.slug(),
        1,
        verdict.result(),
        verdict.passed() ? exercise.points() : 0,
        exercise.points(),
        took.toMillis() / 1000.0,
        seed,
        verdict.findings());
  }
}
