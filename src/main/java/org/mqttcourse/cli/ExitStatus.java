package org.mqttcourse.cli;

/** What the process tells its caller when it ends. */
final class ExitStatus {
  /** All went as asked. */
  static final int FINE = 0;

  /** A verdict that is not PASS, or a course that is not proven. */
  static final int FAILED = 1;

  /** The command line was wrong. */
  static final int USAGE = 2;

  /** Something of ours, or of this machine, failed. */
  static final int OUR_ERROR = 3;

  private ExitStatus() {}
}
