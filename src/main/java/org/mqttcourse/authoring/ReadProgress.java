package org.mqttcourse.authoring;

/** Told how far the reading of a course has come. */
@FunctionalInterface
public interface ReadProgress {
  /** Tells nobody. */
  ReadProgress NONE = (done, total, what) -> {};

  /**
   * The next step begins.
   *
   * @param done steps that are behind us
   * @param what is done now, in a few words
   */
  void at(int done, int total, String what);
}
