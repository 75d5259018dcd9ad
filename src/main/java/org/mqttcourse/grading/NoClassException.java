package org.mqttcourse.grading;

import org.mqttcourse.text.Text;
import org.mqttcourse.text.TextIOException;

/** There is no class to grade; its message is for the user and says what to do. */
public final class NoClassException extends TextIOException {
  private static final long serialVersionUID = 1;

  /** With a message for the user. */
  public NoClassException(Text text) {
    super(text);
  }
}
