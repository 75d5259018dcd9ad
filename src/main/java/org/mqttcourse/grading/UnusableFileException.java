package org.mqttcourse.grading;

import java.io.IOException;

/** A file of the instructor's can't be used; its message is for the user and says what to do. */
public final class UnusableFileException extends IOException {
  private static final long serialVersionUID = 1;

  /** With a message for the user. */
  public UnusableFileException(String message) {
    super(message);
  }
}
