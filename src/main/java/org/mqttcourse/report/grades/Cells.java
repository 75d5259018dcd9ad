package org.mqttcourse.report.grades;

import java.util.regex.Pattern;

/** The cells of a CSV file. */
final class Cells {
  /** Some spreadsheets split a line at its semicolons or tabs, whatever it was joined with. */
  private static final String BEGINNING = "(?:^|(?<=[;\\t\\r\\n]))[ \"]*+";

  /** Where a spreadsheet would begin to calculate. */
  private static final Pattern FORMULA = Pattern.compile("(" + BEGINNING + ")(?=[=+@-])");

  private static final Pattern FORMULA_IN_HTML =
      Pattern.compile("((?<=[;\\t\\r\\n]) *+)(?=[=+@-])");

  private static final String BLANKS = "\t\r\n";

  private Cells() {}

  /** A spreadsheet must show what a student wrote, not calculate it. */
  static String guarded(String cell) {
    String broken = FORMULA.matcher(cell).replaceAll("$1'");
    return !broken.isEmpty() && BLANKS.indexOf(broken.charAt(0)) >= 0 ? "'" + broken : broken;
  }

  /** The same for HTML, whose readers see no difference; it must begin with a mark of HTML. */
  static String guardedHtml(String html) {
    return FORMULA_IN_HTML.matcher(html).replaceAll("$1<wbr>");
  }
}
