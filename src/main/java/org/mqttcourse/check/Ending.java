package org.mqttcourse.check;

import java.util.Optional;

/** How a run of the program ended. */
public sealed interface Ending {

  /** By itself. */
  record Exited(int status) implements Ending {}

  /**
   * By an exception that its main thread did not catch.
   *
   * @param exception its class and message, as Java prints them
   * @param line in the student's own file, 1-based; empty where none of its frames is the student's
   */
  record Died(String exception, Optional<Integer> line) implements Ending {
    private static final String TOO_MANY_IN_FLIGHT = "(32202)";

    /**
     * Whether Paho had no room for one more message on its way. It notes answers in the thread of
     * its callbacks: while that one has to wait, it may say so of a program that sent each message
     * when the one before was confirmed.
     */
    public boolean tooManyInFlight() {
      return exception.contains(TOO_MANY_IN_FLIGHT);
    }
  }

  /**
   * We ended it because its time was up.
   *
   * @param seconds that it was given
   * @param line in the student's own file where its main thread stood; empty when main had already
   *     returned and other threads kept the program alive
   * @param forsaken whether main waited for Paho, none of whose threads was left to answer, or had
   *     returned, and only a timer was left that Paho forgot: Paho 1.2.5 does that to a right
   *     program when a line breaks on a busy machine
   */
  record TimedOut(double seconds, Optional<Integer> line, boolean forsaken) implements Ending {
    /** Not forsaken. */
    public TimedOut(double seconds, Optional<Integer> line) {
      this(seconds, line, false);
    }
  }

  /** We ended it because it printed more than it may. */
  record FloodedOutput(long bytes) implements Ending {}

  /** We ended it because it used more of something than it may. */
  record OverLimit(Limit limit) implements Ending {}

  /** It ran out of memory. */
  record OutOfMemory() implements Ending {}

  /** A script stopped at a line that could not be carried out. */
  record ScriptFailed(int line, String message) implements Ending {}

  /** Whether it is the end of a program that came to its end and reported success. */
  default boolean isClean() {
    return this instanceof Exited exited && exited.status() == 0;
  }
}
