package org.mqttcourse.playground;

/** A command that could not be carried out; its message is for the user and says what to do. */
public final class PlaygroundException extends Exception {
  private static final long serialVersionUID = 1;

  /** With a message for the user. */
  public PlaygroundException(String message) {
    super(message);
  }
}
