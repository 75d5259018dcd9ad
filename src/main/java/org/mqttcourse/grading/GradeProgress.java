package org.mqttcourse.grading;

import java.util.List;

/** Told of how far a class is; on the thread that grades it. */
@FunctionalInterface
public interface GradeProgress {
  /**
   * It begins.
   *
   * @param exercises that are graded, in order
   * @param known what need not be judged: not handed in, or graded before
   * @param total how many are to be judged
   */
  default void begins(List<String> exercises, List<Row> known, int total) {}

  /**
   * One more was judged.
   *
   * @param done how many were judged so far
   * @param total how many there are
   * @param row what came of it
   */
  void graded(int done, int total, Row row);
}
