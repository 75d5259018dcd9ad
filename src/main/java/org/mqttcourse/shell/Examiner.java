package org.mqttcourse.shell;

import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.grading.Graded;
import org.mqttcourse.grading.Grader;
import org.mqttcourse.submission.Submission;

/** Judges and rehearses; an interface, so that a test needs no compiler and no broker. */
public interface Examiner extends AutoCloseable {
  /** See {@link Grader#grade}. */
  Graded grade(Exercise exercise, Submission submission, long seed) throws InterruptedException;

  /** See {@link Grader#rehearse}. */
  Graded rehearse(Exercise exercise, Submission submission) throws InterruptedException;

  @Override
  void close();

  /**
   * The course's own grader.
   *
   * @param close ends it
   */
  static Examiner of(Grader grader, Runnable close) {
    return new Examiner() {
      @Override
      public Graded grade(Exercise exercise, Submission submission, long seed)
          throws InterruptedException {
        return grader.grade(exercise, submission, seed);
      }

      @Override
      public Graded rehearse(Exercise exercise, Submission submission) throws InterruptedException {
        return grader.rehearse(exercise, submission);
      }

      @Override
      public void close() {
        close.run();
      }
    };
  }
}
