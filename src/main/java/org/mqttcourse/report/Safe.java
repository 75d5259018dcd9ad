package org.mqttcourse.report;

import java.util.Map;

/** Makes text of any origin harmless for a terminal: what would steer it is shown, not obeyed. */
public final class Safe {
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  private static final Map<Integer, String> ASCII =
      Map.ofEntries(
          Map.entry(0xa0, " "),
          Map.entry(0xb0, " deg "),
          Map.entry(0xb7, "-"),
          Map.entry(0xd7, "x"),
          Map.entry(0x2011, "-"),
          Map.entry(0x2013, "-"),
          Map.entry(0x2014, "--"),
          Map.entry(0x2018, "'"),
          Map.entry(0x2019, "'"),
          Map.entry(0x201c, "\""),
          Map.entry(0x201d, "\""),
          Map.entry(0x201e, "\""),
          Map.entry(0x2022, "*"),
          Map.entry(0x2026, "..."),
          Map.entry(0x2190, "<-"),
          Map.entry(0x2192, "->"),
          Map.entry(0x2713, "ok"),
          Map.entry(0x2717, "x"));

  private Safe() {}

  /** A value such as a payload: each control character as an escape, such as {@code \n}. */
  public static String value(String text, Theme theme) {
    return harmless(text, theme, "\\t");
  }

  /** A line of somebody's output or source: tabs become spaces, the rest as in {@link #value}. */
  public static String line(String text, Theme theme) {
    return harmless(text, theme, "    ");
  }

  private static String harmless(String text, Theme theme, String tab) {
    if (isHarmless(text)) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\t') {
        result.append(tab);
      } else if (steers(c)) {
        result.append(escape(c));
      } else if (c > 0x7e && !theme.unicode()) {
        String ascii = ASCII.get(c);
        result.append(ascii == null ? escape(c) : ascii);
      } else {
        result.appendCodePoint(c);
      }
    }
    return result.toString();
  }

  private static boolean isHarmless(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  /** Controls, and the invisible characters that turn or hide text. */
  private static boolean steers(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE
        || (type == Character.FORMAT && c != ZERO_WIDTH_JOINER);
  }

  private static String escape(int c) {
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
