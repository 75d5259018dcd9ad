package org.mqttcourse.playground;

import org.mqttcourse.text.Text;

/** A command that could not be carried out; its message is for the user and says what to do. */
public final class PlaygroundException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Text text;

  /** With words of somebody else. */
  public PlaygroundException(String message) {
    this(Text.words(message));
  }

  /** With a message for the user. */
  public PlaygroundException(Text text) {
    super(text.key());
    this.text = text;
  }

  /** What to tell the user. */
  public Text text() {
    return text;
  }

  /** In English. */
  @Override
  public String getMessage() {
    return text.toString();
  }
}
