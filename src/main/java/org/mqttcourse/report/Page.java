package org.mqttcourse.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.mqttcourse.lesson.Span;

/** Lines of text on their way to a reader, set in a theme. */
public final class Page {
  private final Appendable out;
  private final Theme theme;

  /** Writes to that; an {@link IOException} there becomes an {@link UncheckedIOException}. */
  public Page(Appendable out, Theme theme) {
    this.out = out;
    this.theme = theme;
  }

  /** How its text is set. */
  public Theme theme() {
    return theme;
  }

  /** An empty line. */
  public Page blank() {
    return raw("");
  }

  /** A line in that style; in a narrow window it may become several. */
  public Page line(Style style, String text) {
    String safe = Safe.line(text, theme);
    if (Columns.of(safe) <= theme.textWidth()) {
      return raw(theme.paint(style, safe));
    }
    for (Wrap.Line line : Wrap.lines(List.of(Span.plain(safe)), theme, theme.textWidth())) {
      raw(theme.paint(style, line.text()));
    }
    return this;
  }

  /** Running text in the plain style, without an indent. */
  public Page text(String text) {
    return text("", "", List.of(Span.plain(text)));
  }

  /**
   * Running text.
   *
   * @param first before its first line, in ASCII or already made safe
   * @param rest before its other lines: a hanging indent
   */
  public Page text(String first, String rest, List<Span> text) {
    return lines(first, rest, Wrap.lines(text, theme, room(first), room(rest)));
  }

  /** The same, for what must fit whatever it is: a word that is too long is broken. */
  Page fitted(String first, String rest, List<Span> text) {
    return lines(first, rest, Wrap.broken(text, theme, room(first), room(rest)));
  }

  private int room(String indent) {
    return theme.textWidth() - Columns.of(indent);
  }

  private Page lines(String first, String rest, List<Wrap.Line> lines) {
    String indent = first;
    for (Wrap.Line line : lines) {
      raw(indent + line.text());
      indent = rest;
    }
    return this;
  }

  /** Lines that are never broken, such as code. */
  public Page verbatim(String indent, Style style, List<String> lines) {
    for (String line : lines) {
      raw(indent + theme.paint(style, Safe.line(line, theme)));
    }
    return this;
  }

  /**
   * A listing, behind the usual indent. In a narrow window its lines are broken between words, and
   * those of a drawing are cut.
   */
  Page listing(String before, List<String> lines) {
    String indent = before + (theme.narrow() ? "  " : "    ");
    int room = room(indent);
    boolean cut = false;
    for (String line : lines) {
      String safe = Safe.line(line, theme);
      if (Columns.of(safe) <= room) {
        raw(indent + theme.paint(Style.CODE, safe));
      } else if (CodeLines.isDrawn(line)) {
        raw(indent + theme.paint(Style.CODE, CodeLines.cut(safe, room, theme)));
        cut = true;
      } else {
        verbatim(indent, Style.CODE, CodeLines.broken(safe, room));
      }
    }
    return cut ? text(indent, indent, List.of(Span.plain(theme.text("report.wider")))) : this;
  }

  /** A line that is already painted and safe. */
  Page raw(String line) {
    try {
      out.append(line).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }
}
