package org.mqttcourse.report.grades;

import org.mqttcourse.check.Verdict;
import org.mqttcourse.grading.Row;
import org.mqttcourse.report.Style;
import org.mqttcourse.report.Theme;

/**
 * How a verdict is shown.
 *
 * @param sign that tells it without colours
 * @param ascii the same where the terminal knows no other letters
 * @param words for people
 * @param css the class in the page
 * @param style on the terminal
 */
record Mark(String sign, String ascii, String words, String css, Style style) {
  /** For a row that earned points without passing. */
  static final Mark IN_PART = new Mark("~", "~", "passed in part", "part", Style.STRONG);

  static Mark of(Verdict.Result result) {
    return switch (result) {
      case PASS -> new Mark("✓", "+", "passed", "pass", Style.GOOD);
      case FAIL -> new Mark("✗", "x", "not passed", "fail", Style.BAD);
      case ERROR -> new Mark("!", "!", "our error", "error", Style.STRONG);
      case SKIPPED -> new Mark("·", ".", "an earlier attempt", "skipped", Style.DIM);
      case MISSING -> new Mark("–", "-", "not handed in", "missing", Style.DIM);
    };
  }

  /** A row that earned points without passing has a mark of its own. */
  static Mark of(Row row) {
    return row.verdict() == Verdict.Result.FAIL && row.points() > 0 ? IN_PART : of(row.verdict());
  }

  String sign(Theme theme) {
    return theme.either(sign, ascii);
  }
}
