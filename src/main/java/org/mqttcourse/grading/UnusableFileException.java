package org.mqttcourse.grading;

import org.mqttcourse.text.Text;
import org.mqttcourse.text.TextIOException;

/** A file of the instructor's can't be used; its message is for the user and says what to do. */
public final class UnusableFileException extends TextIOException {
  private static final long serialVersionUID = 1;

  /** With a message for the user. */
  public UnusableFileException(Text text) {
    super(text);
  }
}
