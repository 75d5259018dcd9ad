package org.mqttcourse.report.grades;

import java.util.List;
import org.mqttcourse.report.Columns;

/**
 * How a class's table is laid out.
 *
 * @param headings one for each exercise
 * @param numbered whether the headings are numbers
 * @param signs whether a cell is a sign, and not points
 * @param below whether the signs stand below the name
 * @param gap between columns
 * @param least columns of a cell
 * @param totals columns of what a student has in all
 * @param names columns of the names
 */
record Layout(
    List<String> headings,
    boolean numbered,
    boolean signs,
    boolean below,
    int gap,
    int least,
    int totals,
    int names) {
  static final int LONGEST_NAME = 24;

  static Layout of(List<String> headings, boolean numbered, int gap, int least, int totals) {
    return new Layout(headings, numbered, false, false, gap, least, totals, 0);
  }

  /** One sign for each exercise; a heading is a number's last digit. */
  static Layout ofSigns(List<String> numbers, int totals) {
    return new Layout(digits(numbers), true, true, false, 0, 1, totals, 0);
  }

  static Layout ofSignsBelow(List<String> numbers, int totals) {
    return new Layout(digits(numbers), true, true, true, 0, 1, totals, 0);
  }

  private static List<String> digits(List<String> numbers) {
    return numbers.stream().map(number -> number.substring(number.length() - 1)).toList();
  }

  Layout withNames(int columns) {
    return new Layout(headings, numbered, signs, below, gap, least, totals, columns);
  }

  String space() {
    return " ".repeat(gap);
  }

  int cell(String heading) {
    return Math.max(least, Columns.of(heading));
  }

  /** The columns that all but the names take. */
  int taken() {
    int cells = below ? 0 : headings.stream().mapToInt(heading -> gap + cell(heading)).sum();
    return cells + (signs && !below ? 2 : 0) + 2 + totals;
  }
}
