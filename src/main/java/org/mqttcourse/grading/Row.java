package org.mqttcourse.grading;

import java.time.Duration;
import java.util.List;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.exercise.Exercise;

/**
 * How one student did in one exercise: a row of {@code results.json}.
 *
 * @param student as the folder, the zip or the platform names them
 * @param exercise its slug
 * @param attempt counts from 1; the newest one counts
 * @param verdict in one word
 * @param points that the student gets
 * @param maxPoints that there are to get
 * @param seconds that judging took
 * @param seed that the values were drawn from; the same seed draws them again
 * @param findings the most telling first
 * @param work what was judged
 */
public record Row(
    String student,
    String exercise,
    int attempt,
    Verdict.Result verdict,
    double points,
    double maxPoints,
    double seconds,
    long seed,
    List<Finding> findings,
    Work work) {
  public Row {
    findings = List.copyOf(findings);
  }

  /** A row of which nothing is known of the work itself. */
  public Row(
      String student,
      String exercise,
      int attempt,
      Verdict.Result verdict,
      double points,
      double maxPoints,
      double seconds,
      long seed,
      List<Finding> findings) {
    this(
        student, exercise, attempt, verdict, points, maxPoints, seconds, seed, findings, Work.NONE);
  }

  /** The row that a verdict makes, with what the exercise itself gives for it. */
  public static Row of(
      String student, Exercise exercise, Verdict verdict, Duration took, long seed) {
    return new Row(
        student,
        exercise.slug(),
        1,
        verdict.result(),
        exercise.earned(verdict),
        exercise.points(),
        took.toMillis() / 1000.0,
        seed,
        verdict.findings());
  }

  /**
   * What was judged.
   *
   * @param file its path in what was handed in; empty where there is none
   * @param source its text, cut where it is very long
   * @param daysLate days begun since the deadline; 0 where it was in time
   * @param lostToLateness points that these days cost
   */
  public record Work(String file, String source, int daysLate, double lostToLateness) {
    /** Nothing is known. */
    public static final Work NONE = new Work("", "", 0, 0);
  }
}
