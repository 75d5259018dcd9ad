package org.mqttcourse.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** Prints what differs between a student's file and the solution, as {@code diff -u} does. */
public final class DiffPrinter {
  private static final int CONTEXT = 3;

  private final Page page;

  /** Prints to that. */
  public DiffPrinter(Appendable out, Theme theme) {
    this.page = new Page(out, theme);
  }

  /** Lines with - are yours, lines with + the solution's. */
  public void print(String fileName, List<String> mine, List<String> solution) {
    List<String> lines =
        UnifiedDiffUtils.generateUnifiedDiff(
            "yours/" + fileName,
            "solution/" + fileName,
            mine,
            DiffUtils.diff(mine, solution),
            CONTEXT);
    if (lines.isEmpty()) {
      page.text(page.theme().text("report.diff.same"));
      return;
    }
    for (String line : lines) {
      page.verbatim("", style(line), List.of(line));
    }
  }

  private static Style style(String line) {
    if (line.startsWith("---") || line.startsWith("+++")) {
      return Style.STRONG;
    }
    if (line.startsWith("@@")) {
      return Style.CODE;
    }
    return line.startsWith("+") ? Style.ADDED : line.startsWith("-") ? Style.REMOVED : Style.PLAIN;
  }
}
