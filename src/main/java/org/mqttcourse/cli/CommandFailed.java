package org.mqttcourse.cli;

/** Ends a command with one line for the user and an exit status. */
final class CommandFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;

  CommandFailed(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
