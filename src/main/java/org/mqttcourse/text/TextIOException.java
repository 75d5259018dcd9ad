package org.mqttcourse.text;

import java.io.IOException;

/** Something could not be read, written or reached; says so, and what to do. */
public class TextIOException extends IOException implements Said {
  private static final long serialVersionUID = 1;

  private final transient Text text;

  /** With a message for the user. */
  public TextIOException(Text text) {
    this(text, null);
  }

  /** The same because of that, which may be null. */
  public TextIOException(Text text, Throwable cause) {
    super(text.key(), cause);
    this.text = text;
  }

  @Override
  public final Text text() {
    return text;
  }

  /** In English. */
  @Override
  public final String getMessage() {
    return text.toString();
  }
}
