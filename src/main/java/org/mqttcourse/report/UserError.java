package org.mqttcourse.report;

import org.mqttcourse.text.Said;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.Texts;

/**
 * Something that the user can put right. Its message is one clear line that says what happened and
 * what to do; whoever catches it at the edge prints that line and, outside the shell, ends with the
 * exit status.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int WRONG_USAGE = 2;

  private final transient Text text;
  private final int exitStatus;

  /** Wrong usage: exit status 2. */
  public UserError(String message) {
    this(message, WRONG_USAGE);
  }

  /** With another exit status. */
  public UserError(String message, int exitStatus) {
    super(message);
    this.text = Text.NOTHING;
    this.exitStatus = exitStatus;
  }

  private UserError(Text text, int exitStatus) {
    super(text.key());
    this.text = text;
    this.exitStatus = exitStatus;
  }

  /** Wrong usage, with that text. */
  public static UserError of(String key, Object... arguments) {
    return new UserError(Text.of(key, arguments), WRONG_USAGE);
  }

  /** Wrong usage, with that text. */
  public static UserError of(Text text) {
    return new UserError(text, WRONG_USAGE);
  }

  /** Wrong usage, for what that exception says. */
  public static UserError because(Exception e) {
    return of(Said.of(e));
  }

  /** With that text and another exit status. */
  public static UserError of(Text text, int exitStatus) {
    return new UserError(text, exitStatus);
  }

  /** In English. */
  @Override
  public String getMessage() {
    return in(Texts.english());
  }

  /** In the language of who reads it. */
  public String in(Texts texts) {
    return text.equals(Text.NOTHING) ? super.getMessage() : texts.of(text);
  }

  /** How the program ends where nobody can ask again. */
  public int exitStatus() {
    return exitStatus;
  }
}
