package org.mqttcourse.grading;

import java.nio.file.Path;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.submission.Submission;

/**
 * Judges one submission: a broker of its own, values drawn from the seed, the program run and
 * ended, the journal frozen, the check asked. Safe for many threads.
 */
public final class Grader implements AutoCloseable {
  /**
   * Nothing is started yet.
   *
   * @param scratch a folder of its own, made when needed and deleted at {@link #close}
   */
  public Grader(Path scratch) {
    throw new UnsupportedOperationException("" + scratch);
  }

  /** Judges; our own failures become a verdict ERROR, never an exception. */
  public Graded grade(Exercise exercise, Submission submission, long seed)
      throws InterruptedException {
    throw new UnsupportedOperationException("" + exercise + submission + seed);
  }

  /** Runs with the sample values and the other clients played, without judging. */
  public Graded rehearse(Exercise exercise, Submission submission) throws InterruptedException {
    throw new UnsupportedOperationException("" + exercise + submission);
  }

  @Override
  public void close() {}
}
