package org.mqttcourse.report;

/**
 * Something that the user can put right. Its message is one clear line that says what happened and
 * what to do; whoever catches it at the edge prints that line and, outside the shell, ends with the
 * exit status.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int WRONG_USAGE = 2;

  private final int exitStatus;

  /** Wrong usage: exit status 2. */
  public UserError(String message) {
    this(message, WRONG_USAGE);
  }

  /** With another exit status. */
  public UserError(String message, int exitStatus) {
    super(message);
    this.exitStatus = exitStatus;
  }

  /** How the program ends where nobody can ask again. */
  public int exitStatus() {
    return exitStatus;
  }
}
