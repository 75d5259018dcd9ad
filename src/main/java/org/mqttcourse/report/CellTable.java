package org.mqttcourse.report;

import java.util.List;

/** Prints a table of plain text; the first row is its heading. */
public final class CellTable {
  private CellTable() {}

  /** Prints it there. */
  public static void print(Appendable out, Theme theme, List<List<String>> rows) {
    new TablePrinter(new Page(out, theme), "")
        .print(rows.stream().map(row -> BytesPrinter.row(row.toArray(new String[0]))).toList());
  }
}
