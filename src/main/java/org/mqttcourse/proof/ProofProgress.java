package org.mqttcourse.proof;

import java.util.List;

/** Told of each claim that was tried; on the thread that runs the proof. */
@FunctionalInterface
public interface ProofProgress {
  /**
   * One more was tried.
   *
   * @param done how many were tried so far
   * @param total how many there are
   * @param claim for people, such as {@code exercise hello, mistake wrong-topic}
   * @param problems what is not as claimed; none where it holds
   */
  void tried(int done, int total, String claim, List<String> problems);
}
