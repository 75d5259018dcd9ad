package org.mqttcourse.grading;

/** Told of each submission that was judged; on the thread that grades the class. */
@FunctionalInterface
public interface GradeProgress {
  /**
   * One more was judged.
   *
   * @param done how many were judged so far
   * @param total how many there are
   * @param what for people, such as {@code anna: publish}
   */
  void graded(int done, int total, String what);
}
