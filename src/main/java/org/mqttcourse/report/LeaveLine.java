package org.mqttcourse.report;

/** The first line of what fills a screen: what it is, and how to leave it. */
final class LeaveLine {
  private static final String LEAVE = " q leaves ";

  private LeaveLine() {}

  /** Just as wide as the screen. */
  static String of(String text, int columns, Theme theme) {
    DiagramWords words = new DiagramWords(theme);
    String left = words.shorten(text, Math.max(1, columns - LEAVE.length()));
    int gap = Math.max(0, columns - Columns.of(left) - LEAVE.length());
    return words.shorten(left + " ".repeat(gap) + LEAVE, columns);
  }
}
