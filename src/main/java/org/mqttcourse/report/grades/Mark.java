package org.mqttcourse.report.grades;

import org.mqttcourse.check.Verdict;
import org.mqttcourse.report.Style;

/**
 * How a verdict is shown.
 *
 * @param sign that tells it without colours
 * @param words for people
 * @param css the class in the page
 * @param style on the terminal
 */
record Mark(String sign, String words, String css, Style style) {
  static Mark of(Verdict.Result result) {
    return switch (result) {
      case PASS -> new Mark("✓", "passed", "pass", Style.GOOD);
      case FAIL -> new Mark("✗", "not passed", "fail", Style.BAD);
      case ERROR -> new Mark("!", "our error", "error", Style.STRONG);
      case SKIPPED -> new Mark("~", "skipped", "skipped", Style.DIM);
      case MISSING -> new Mark("–", "not handed in", "missing", Style.DIM);
    };
  }
}
