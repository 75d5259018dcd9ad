package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.lesson.Span;

/** Breaks running text into lines. */
final class Wrap {
  /** Code up to this many columns is kept on one line, spaces and all. */
  private static final int SHORT_CODE = 32;

  private final Theme theme;
  private final int firstWidth;
  private final int width;
  private final boolean breaksWords;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder word = new StringBuilder();
  private int lineColumns;
  private int wordColumns;

  private Wrap(Theme theme, int firstWidth, int width, boolean breaksWords) {
    this.theme = theme;
    this.firstWidth = firstWidth;
    this.width = width;
    this.breaksWords = breaksWords;
  }

  /**
   * A line as it is printed.
   *
   * @param text with its escape sequences
   * @param columns that it takes
   */
  record Line(String text, int columns) {}

  /**
   * The text in lines of at most that many columns, one line at least. Words are never broken: a
   * long topic, which somebody may want to copy, overflows its line.
   */
  static List<Line> lines(List<Span> text, Theme theme, int width) {
    return lines(text, theme, width, width);
  }

  /** The same, where there is another number of columns in the first line. */
  static List<Line> lines(List<Span> text, Theme theme, int firstWidth, int width) {
    return new Wrap(theme, firstWidth, width, false).all(text);
  }

  /** The same, but no line overflows: what is longer is broken, behind a slash if there is one. */
  static List<Line> broken(List<Span> text, Theme theme, int firstWidth, int width) {
    return new Wrap(theme, Math.max(1, firstWidth), Math.max(1, width), true).all(text);
  }

  private List<Line> all(List<Span> text) {
    for (Span span : text) {
      add(Safe.line(span.text().replace('\n', ' '), theme), style(span.style()));
    }
    endWord();
    endLine();
    return lines;
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
    String rest = piece;
    while (breaksWords && wordColumns + Columns.of(rest) > width) {
      int end = end(rest, width - wordColumns);
      word.append(theme.paint(style, rest.substring(0, end)));
      wordColumns += Columns.of(rest.substring(0, end));
      endWord();
      rest = rest.substring(end);
    }
    appendWhole(rest, style);
  }

  /** How much of it fits, at least one character: up to behind its last slash there, or all. */
  private static int end(String text, int room) {
    int end = 0;
    int columns = 0;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      columns += Columns.of(text.substring(end, next));
      if (columns > room && end > 0) {
        break;
      }
      end = next;
    }
    int slash = text.lastIndexOf('/', end - 1) + 1;
    return slash > 0 && slash < text.length() ? slash : end;
  }

  private void appendWhole(String piece, Style style) {
    word.append(theme.paint(style, piece));
    wordColumns += Columns.of(piece);
  }

  private void endWord() {
    if (wordColumns == 0) {
      return;
    }
    int room = lines.isEmpty() ? firstWidth : width;
    boolean behindTooLongAHead = breaksWords && lines.isEmpty() && wordColumns > room;
    if ((lineColumns > 0 && lineColumns + 1 + wordColumns > room) || behindTooLongAHead) {
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
