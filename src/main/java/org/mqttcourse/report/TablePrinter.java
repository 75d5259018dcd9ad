package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mqttcourse.lesson.Span;

/**
 * Prints a table: in columns, the widest wrapped, where there is room; else each row as a list of
 * "heading: cell".
 */
final class TablePrinter {
  private static final int GAP = 2;
  private static final int NARROWEST_COLUMN = 12;

  private final Page page;
  private final Theme theme;
  private final String indent;
  private final int room;

  TablePrinter(Page page, String indent) {
    this.page = page;
    this.theme = page.theme();
    this.indent = indent;
    this.room = theme.textWidth() - Columns.of(indent);
  }

  /** Prints the rows; the first is the heading. */
  void print(List<List<List<Span>>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    int[] widths = widths(rows, Integer.MAX_VALUE);
    if (shrink(widths, widths(rows, 1))) {
      columns(rows, widths);
    } else {
      records(rows);
    }
  }

  /** The columns that each column takes when its cells are wrapped at that width. */
  private int[] widths(List<List<List<Span>>> rows, int wrapAt) {
    int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
    for (List<List<Span>> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        for (Wrap.Line line : Wrap.lines(row.get(i), theme, wrapAt)) {
          widths[i] = Math.max(widths[i], line.columns());
        }
      }
    }
    return widths;
  }

  /** Takes columns from the widest until all fit; false where that would leave too little. */
  private boolean shrink(int[] widths, int[] longestWords) {
    while (Arrays.stream(widths).sum() + GAP * (widths.length - 1) > room) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= Math.max(NARROWEST_COLUMN, longestWords[widest])) {
        return false;
      }
      widths[widest]--;
    }
    return true;
  }

  private void columns(List<List<List<Span>>> rows, int[] widths) {
    boolean heading = true;
    for (List<List<Span>> row : rows) {
      row(row, widths);
      if (heading) {
        StringBuilder rule = new StringBuilder();
        for (int width : widths) {
          rule.append(theme.either("─", "-").repeat(width)).append(" ".repeat(GAP));
        }
        page.raw(indent + theme.paint(Style.DIM, rule.toString().stripTrailing()));
      }
      heading = false;
    }
  }

  private void row(List<List<Span>> row, int[] widths) {
    List<List<Wrap.Line>> cells = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < row.size(); i++) {
      List<Wrap.Line> cell = Wrap.lines(row.get(i), theme, widths[i]);
      height = Math.max(height, cell.size());
      cells.add(cell);
    }
    for (int y = 0; y < height; y++) {
      StringBuilder line = new StringBuilder(indent);
      for (int x = 0; x < cells.size(); x++) {
        List<Wrap.Line> cell = cells.get(x);
        Wrap.Line part = y < cell.size() ? cell.get(y) : new Wrap.Line("", 0);
        line.append(part.text());
        if (x < cells.size() - 1) {
          line.append(" ".repeat(Math.max(0, widths[x] - part.columns()) + GAP));
        }
      }
      page.raw(line.toString().stripTrailing());
    }
  }

  private void records(List<List<List<Span>>> rows) {
    List<List<Span>> heading = rows.get(0);
    for (int y = 1; y < rows.size(); y++) {
      if (y > 1) {
        page.blank();
      }
      for (int x = 0; x < rows.get(y).size(); x++) {
        List<Span> cell = new ArrayList<>();
        if (x < heading.size()) {
          cell.addAll(heading.get(x));
          cell.add(Span.plain(": "));
        }
        cell.addAll(rows.get(y).get(x));
        page.fitted(indent + (x == 0 ? "" : "  "), indent + "    ", cell);
      }
    }
  }
}
