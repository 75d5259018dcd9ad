package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.List;

/** A bar for each number, side by side, the newest at the right. */
final class BarChart {
  private static final String EIGHTHS = " ▁▂▃▄▅▆▇█";

  private BarChart() {}

  /**
   * The chart's lines, from the top.
   *
   * @param values not negative; of too many the last
   * @param width in columns; each bar takes one
   */
  static List<String> lines(List<Long> values, int width, int height, Theme theme) {
    List<Long> shown = values.subList(Math.max(0, values.size() - width), values.size());
    long most = Math.max(1, shown.stream().mapToLong(Long::longValue).max().orElse(1));
    List<String> lines = new ArrayList<>();
    for (int row = height - 1; row >= 0; row--) {
      StringBuilder line = new StringBuilder(" ".repeat(width - shown.size()));
      for (long value : shown) {
        // At least a trace of what was there at all.
        long eighths = value == 0 ? 0 : Math.max(1, value * height * 8 / most);
        int here = (int) Math.max(0, Math.min(8, eighths - row * 8L));
        line.append(
            theme.unicode()
                ? EIGHTHS.charAt(here)
                : here >= 4 || (here > 0 && row == 0) ? '#' : ' ');
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
