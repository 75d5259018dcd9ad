package org.mqttcourse.grading;

import java.io.IOException;

/** There is no class to grade; its message is for the user and says what to do. */
public final class NoClassException extends IOException {
  private static final long serialVersionUID = 1;

  /** With a message for the user. */
  public NoClassException(String message) {
    super(message);
  }
}
