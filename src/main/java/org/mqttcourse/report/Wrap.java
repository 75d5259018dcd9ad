package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.lesson.Span;

/** Breaks running text into lines. Words are never broken: a long topic may overflow its line. */
final class Wrap {
  /** Code up to this many columns is kept on one line, spaces and all. */
  private static final int SHORT_CODE = 32;

  private final Theme theme;
  private final int firstWidth;
  private final int width;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder word = new StringBuilder();
  private int lineColumns;
  private int wordColumns;

  private Wrap(Theme theme, int firstWidth, int width) {
    this.theme = theme;
    this.firstWidth = firstWidth;
    this.width = width;
  }

  /**
   * A line as it is printed.
   *
   * @param text with its escape sequences
   * @param columns that it takes
   */
  record Line(String text, int columns) {}

  /** The text in lines of at most that many columns, one line at least. */
  static List<Line> lines(List<Span> text, Theme theme, int width) {
    return lines(text, theme, width, width);
  }

  /** The same, where there is another number of columns in the first line. */
  static List<Line> lines(List<Span> text, Theme theme, int firstWidth, int width) {
    Wrap wrap = new Wrap(theme, firstWidth, width);
    for (Span span : text) {
      wrap.add(Safe.line(span.text().replace('\n', ' '), theme), style(span.style()));
    }
    wrap.endWord();
    wrap.endLine();
    return wrap.lines;
  }

  private void add(String text, Style style) {
    if (style == Style.CODE && Columns.of(text) <= SHORT_CODE) {
      append(text, style);
      return;
    }
    int from = 0;
    while (true) {
      int space = text.indexOf(' ', from);
      if (space < 0) {
        append(text.substring(from), style);
        return;
      }
      append(text.substring(from, space), style);
      endWord();
      from = space + 1;
    }
  }

  private void append(String piece, Style style) {
    word.append(theme.paint(style, piece));
    wordColumns += Columns.of(piece);
  }

  private void endWord() {
    if (wordColumns == 0) {
      return;
    }
    int room = lines.isEmpty() ? firstWidth : width;
    if (lineColumns > 0 && lineColumns + 1 + wordColumns > room) {
      endLine();
    }
    if (lineColumns > 0) {
      line.append(' ');
      lineColumns++;
    }
    line.append(word);
    lineColumns += wordColumns;
    word.setLength(0);
    wordColumns = 0;
  }

  private void endLine() {
    if (lineColumns > 0 || lines.isEmpty()) {
      lines.add(new Line(line.toString(), lineColumns));
    }
    line.setLength(0);
    lineColumns = 0;
  }

  private static Style style(Span.Style style) {
    return switch (style) {
      case PLAIN -> Style.PLAIN;
      case STRONG -> Style.STRONG;
      case EMPHASIS -> Style.EMPHASIS;
      case CODE -> Style.CODE;
      case LINK -> Style.LINK;
    };
  }
}
