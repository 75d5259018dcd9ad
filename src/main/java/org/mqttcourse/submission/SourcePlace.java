package org.mqttcourse.submission;

import org.mqttcourse.wire.Printable;

/**
 * A place in a source file, ready to be shown.
 *
 * @param line counts from 1
 * @param text that line, or as much of it around the place as fits a terminal
 * @param caret a line with one caret, to stand under the text
 */
record SourcePlace(int line, String text, String caret) {
  private static final int WIDTH = 72;
  private static final int TAB = 4;

  /** The place of that character, counted from 0. */
  static SourcePlace at(String source, int position) {
    int end = Math.max(0, Math.min(position, source.length()));
    int line = 1;
    int start = 0;
    for (int i = 0; i < end; i++) {
      boolean lineEnd =
          source.charAt(i) == '\n'
              || (source.charAt(i) == '\r'
                  && !(i + 1 < source.length() && source.charAt(i + 1) == '\n'));
      if (lineEnd) {
        line++;
        start = i + 1;
      }
    }
    int stop = start;
    while (stop < source.length() && source.charAt(stop) != '\n' && source.charAt(stop) != '\r') {
      stop++;
    }
    String before = shown(source.substring(start, Math.min(end, stop)));
    String whole = before + shown(source.substring(Math.min(end, stop), stop));
    int column = before.length();
    int from = column < WIDTH ? 0 : column - WIDTH / 2;
    String cut = whole.substring(from, Math.min(whole.length(), from + WIDTH)).stripTrailing();
    return new SourcePlace(line, cut, " ".repeat(column - from) + "^");
  }

  private static String shown(String code) {
    return Printable.text(code.replace("\t", " ".repeat(TAB)));
  }
}
