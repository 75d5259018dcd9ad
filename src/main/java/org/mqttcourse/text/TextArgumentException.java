package org.mqttcourse.text;

/** What was typed makes no sense; says why, and what would. */
public final class TextArgumentException extends IllegalArgumentException implements Said {
  private static final long serialVersionUID = 1;

  private final transient Text text;

  /** With a message for the user. */
  public TextArgumentException(Text text) {
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
