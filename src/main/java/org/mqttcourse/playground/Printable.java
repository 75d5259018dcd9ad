package org.mqttcourse.playground;

import java.nio.charset.StandardCharsets;
import org.mqttcourse.wire.Bytes;

/**
 * Text from the wire, made fit for a terminal: a message of a stranger must not move the cursor or
 * ring the bell.
 */
public final class Printable {
  private Printable() {}

  /** The text with its control characters written as {@code \x1b}; line ends and tabs stay. */
  public static String text(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                safe.append("\\x%02x".formatted(c));
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  /** The bytes read as UTF-8, each wrong one replaced, with control characters made visible. */
  public static String payload(Bytes payload) {
    return text(new String(payload.toArray(), StandardCharsets.UTF_8));
  }
}
