package org.mqttcourse.grading;

import java.io.IOException;
import org.mqttcourse.text.Said;
import org.mqttcourse.text.Text;

/** There is no class to grade; its message is for the user and says what to do. */
public final class NoClassException extends IOException implements Said {
  private static final long serialVersionUID = 1;

  private final transient Text text;

  /** With a message for the user. */
  public NoClassException(Text text) {
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
