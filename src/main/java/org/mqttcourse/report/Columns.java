package org.mqttcourse.report;

/** How many columns text takes on a terminal. */
public final class Columns {
  private Columns() {}

  /** The columns of a text; our own escape sequences for colours take none. */
  public static int of(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c == '\u001b') {
        i = text.indexOf('m', i) + 1;
        continue;
      }
      i += Character.charCount(c);
      columns += c < 0x300 ? 1 : of(c);
    }
    return columns;
  }

  private static int of(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return wide(c) ? 2 : 1;
  }

  /** East Asian wide characters and pictures (Unicode Standard Annex 11, in coarse blocks). */
  private static boolean wide(int c) {
    return (c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6)
        || (c >= 0x1f300 && c <= 0x1faff)
        || (c >= 0x20000 && c <= 0x3fffd);
  }

  /** The text, with spaces after it up to that many columns. */
  public static String pad(String text, int columns) {
    int missing = columns - of(text);
    return missing > 0 ? text + " ".repeat(missing) : text;
  }
}
