package org.mqttcourse.report.grades;

/** The cells of a CSV file. */
final class Cells {
  private static final String STARTS_A_FORMULA = "=+-@\t\r";

  private Cells() {}

  /** A spreadsheet must show what a student wrote, not calculate it. */
  static String guarded(String cell) {
    return !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
