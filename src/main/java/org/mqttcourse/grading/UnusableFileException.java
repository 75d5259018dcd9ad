package org.mqttcourse.grading;

import java.io.IOException;
import org.mqttcourse.text.Said;
import org.mqttcourse.text.Text;

/** A file of the instructor's can't be used; its message is for the user and says what to do. */
public final class UnusableFileException extends IOException implements Said {
  private static final long serialVersionUID = 1;

  private final transient Text text;

  /** With a message for the user. */
  public UnusableFileException(Text text) {
    super(text.key());
    this.text = text;
  }

  @Override
  public Text text() {
    return text;
  }

  /** In English. */
  @Override
  public String getMessage() {
    return text.toString();
  }
}
