package org.mqttcourse.report;

import java.util.Map;
import org.mqttcourse.wire.Printable;

/** Makes text of any origin harmless for a terminal: what would steer it is shown, not obeyed. */
public final class Safe {
  private static final Map<Integer, String> ASCII =
      Map.ofEntries(
          Map.entry(0xa0, " "),
          Map.entry(0xb0, " deg "),
          Map.entry(0xb7, "-"),
          Map.entry(0xc4, "Ae"),
          Map.entry(0xd6, "Oe"),
          Map.entry(0xd7, "x"),
          Map.entry(0xdc, "Ue"),
          Map.entry(0xdf, "ss"),
          Map.entry(0xe4, "ae"),
          Map.entry(0xf6, "oe"),
          Map.entry(0xfc, "ue"),
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
          Map.entry(0x2500, "-"),
          Map.entry(0x2502, "|"),
          Map.entry(0x250c, "+"),
          Map.entry(0x2514, "+"),
          Map.entry(0x251c, "+"),
          Map.entry(0x254e, ":"),
          Map.entry(0x25b6, ">"),
          Map.entry(0x25c0, "<"),
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
      } else if (Printable.steers(c)) {
        result.append(Printable.escape(c));
      } else if (c > 0x7e && !theme.unicode()) {
        String ascii = ASCII.get(c);
        result.append(ascii == null ? Printable.escape(c) : ascii);
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
}
