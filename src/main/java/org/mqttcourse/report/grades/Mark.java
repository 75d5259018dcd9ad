package org.mqttcourse.report.grades;

import org.mqttcourse.check.Verdict;
import org.mqttcourse.grading.Row;
import org.mqttcourse.report.Style;
import org.mqttcourse.report.Theme;
import org.mqttcourse.text.Text;

/**
 * How a verdict is shown.
 *
 * @param sign that tells it without colours
 * @param ascii the same where the terminal knows no other letters
 * @param words for people
 * @param css the class in the page
 * @param style on the terminal
 */
record Mark(String sign, String ascii, Text words, String css, Style style) {
  /** For a row that earned points without passing. */
  static final Mark IN_PART =
      new Mark("~", "~", Text.of("grades.mark.in.part"), "part", Style.STRONG);

  static Mark of(Verdict.Result result) {
    return switch (result) {
      case PASS -> new Mark("✓", "+", Text.of("grades.mark.pass"), "pass", Style.GOOD);
      case FAIL -> new Mark("✗", "x", Text.of("grades.mark.fail"), "fail", Style.BAD);
      case ERROR -> new Mark("!", "!", Text.of("grades.mark.error"), "error", Style.STRONG);
      case SKIPPED -> new Mark("·", ".", Text.of("grades.mark.skipped"), "skipped", Style.DIM);
      case MISSING -> new Mark("–", "-", Text.of("grades.mark.missing"), "missing", Style.DIM);
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
