package org.mqttcourse.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Text of strangers, made fit for a terminal: a payload or a program's output must not move the
 * cursor, ring the bell or turn text round.
 */
public final class Printable {
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  private Printable() {}

  /**
   * The text with what would steer a terminal escaped, as {@code \x1b}; line ends and tabs stay.
   */
  public static String text(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .forEach(
            c -> {
              if (steers(c) && c != '\n' && c != '\t') {
                safe.append(escape(c));
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  /** The lines of the text, each made fit; a last line end begins no further line. */
  public static List<String> lines(String text) {
    return text.lines().map(Printable::text).toList();
  }

  /** The bytes read as UTF-8, each wrong one replaced, and made fit. */
  public static String payload(Bytes payload) {
    return text(new String(payload.toArray(), StandardCharsets.UTF_8));
  }

  /** Whether a terminal would obey it, or it turns or hides text, in place of being shown. */
  public static boolean steers(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE
        || (type == Character.FORMAT && c != ZERO_WIDTH_JOINER);
  }

  /** A character as source code would write it, such as {@code \n}, {@code \x1b}. */
  public static String escape(int c) {
    if (c == '\n') {
      return "\\n";
    }
    if (c == '\r') {
      return "\\r";
    }
    String hex = Integer.toHexString(c);
    return c < 0x100
        ? "\\x" + "0".repeat(2 - hex.length()) + hex
        : "\\u" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }
}
