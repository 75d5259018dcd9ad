package org.mqttcourse.report;

/** The first line of what fills a screen: what it is, and how to leave it. */
final class LeaveLine {
  private LeaveLine() {}

  /** Just as wide as the screen. */
  static String of(String text, int columns, Theme theme) {
    String leave = theme.text("report.screen.leave");
    DiagramWords words = new DiagramWords(theme);
    String left = words.shorten(text, Math.max(1, columns - leave.length()));
    int gap = Math.max(0, columns - Columns.of(left) - leave.length());
    return words.shorten(left + " ".repeat(gap) + leave, columns);
  }
}
