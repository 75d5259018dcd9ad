package org.mqttcourse.submission;

import java.util.List;

/** Text of a student's, made safe for a terminal: no control characters, no text turned round. */
public final class Printable {
  private static final int REPLACEMENT = 0xFFFD;

  private Printable() {}

  /** Replaces what a terminal would obey; line ends and tabs stay. */
  public static String text(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.replace("\r\n", "\n").codePoints().map(Printable::shown).forEach(safe::appendCodePoint);
    return safe.toString();
  }

  /** The lines of the text, each made safe; a last line end begins no further line. */
  public static List<String> lines(String text) {
    return text.lines().map(Printable::text).toList();
  }

  private static int shown(int character) {
    boolean layout = character == '\n' || character == '\t';
    boolean obeyed =
        Character.isISOControl(character)
            || (character >= 0x202A && character <= 0x202E)
            || (character >= 0x2066 && character <= 0x2069)
            || (character >= 0xD800 && character <= 0xDFFF);
    return obeyed && !layout ? REPLACEMENT : character;
  }
}
