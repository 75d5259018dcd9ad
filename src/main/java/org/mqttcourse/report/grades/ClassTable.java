package org.mqttcourse.report.grades;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.grading.Points;
import org.mqttcourse.grading.Row;
import org.mqttcourse.report.Columns;
import org.mqttcourse.report.Safe;
import org.mqttcourse.report.Style;
import org.mqttcourse.report.Theme;

/**
 * Prints a class on the terminal: a line per student, with the points of each exercise and in all.
 * Where the exercises' names don't fit they become numbers, then the points become signs; where
 * even these don't fit beside the name, they stand below it.
 */
public final class ClassTable {
  private static final int SHORTEST_NAME = 12;
  private static final int NARROWEST = 30;

  private final Appendable out;
  private final Theme theme;
  private final int room;

  /** Prints to that. */
  public ClassTable(Appendable out, Theme theme) {
    this.out = out;
    this.theme = theme;
    this.room = Math.max(NARROWEST, theme.width() - 1);
  }

  /** Prints it. */
  public void print(Gradebook grades) throws IOException {
    Layout layout = layout(grades);
    if (layout.numbered()) {
      legend(grades.exercises());
    }
    head(layout);
    for (Standing standing : Standing.of(grades)) {
      student(standing, grades.exercises(), layout);
    }
    line("");
    signs(grades, layout);
  }

  private Layout layout(Gradebook grades) {
    List<String> slugs = grades.exercises();
    List<String> numbers =
        IntStream.rangeClosed(1, slugs.size()).mapToObj(Integer::toString).toList();
    int points =
        grades.rows().stream()
            .mapToInt(row -> Points.say(row.points()).length())
            .reduce(1, Math::max);
    int names =
        Math.max(
            Columns.of(theme.text("grades.student")),
            grades.students().stream().mapToInt(name -> Columns.of(shown(name))).max().orElse(0));
    int totals =
        Standing.of(grades).stream()
            .mapToInt(standing -> standing.points().length())
            .reduce(Columns.of(theme.text("grades.points")), Math::max);
    List<Layout> all =
        List.of(
            Layout.of(slugs, false, 2, Math.max(3, points), totals),
            Layout.of(numbers, true, 2, Math.max(3, points), totals),
            Layout.of(numbers, true, 1, points, totals),
            Layout.ofSigns(numbers, totals));
    for (Layout layout : all) {
      int left = room - layout.taken();
      if (left >= Math.min(names, SHORTEST_NAME)) {
        return layout.withNames(Math.min(names, Math.min(left, Layout.LONGEST_NAME)));
      }
    }
    Layout below = Layout.ofSignsBelow(numbers, totals);
    return below.withNames(Math.min(names, Math.min(room - below.taken(), Layout.LONGEST_NAME)));
  }

  private void legend(List<String> slugs) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < slugs.size(); i++) {
      String entry = (i + 1) + " " + Safe.value(slugs.get(i), theme);
      if (line.length() > 0 && line.length() + 2 + Columns.of(entry) > room) {
        line(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : "  ").append(entry);
    }
    line(line.toString());
    line("");
  }

  private void head(Layout layout) throws IOException {
    StringBuilder head =
        new StringBuilder(Columns.pad(theme.text("grades.student"), layout.names()));
    if (!layout.below()) {
      head.append(layout.signs() ? "  " : "");
      for (String heading : layout.headings()) {
        head.append(layout.space()).append(right(heading, layout.cell(heading)));
      }
    }
    head.append("  ").append(right(theme.text("grades.points"), layout.totals()));
    line(theme.paint(Style.STRONG, head.toString()));
    line(theme.paint(Style.DIM, theme.either("─", "-").repeat(Columns.of(head.toString()))));
  }

  private void student(Standing standing, List<String> exercises, Layout layout)
      throws IOException {
    String name = shortened(shown(standing.student()), layout.names());
    StringBuilder line = new StringBuilder(Columns.pad(name, layout.names()));
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < exercises.size(); i++) {
      Row row = standing.in(exercises.get(i)).orElse(null);
      cells.add(layout.space() + cell(row, layout, layout.cell(layout.headings().get(i))));
    }
    if (!layout.below()) {
      line.append(layout.signs() ? "  " : "").append(String.join("", cells));
    }
    line(line.append("  ").append(right(standing.points(), layout.totals())).toString());
    if (layout.below()) {
      for (int i = 0; i < cells.size(); i += room - 2) {
        line("  " + String.join("", cells.subList(i, Math.min(cells.size(), i + room - 2))));
      }
    }
  }

  private String cell(Row row, Layout layout, int width) {
    if (row == null) {
      return " ".repeat(width);
    }
    Mark mark = Mark.of(row);
    String text =
        switch (row.verdict()) {
          case PASS, FAIL -> layout.signs() ? mark.sign(theme) : Points.say(row.points());
          case ERROR -> "!";
          case SKIPPED, MISSING -> "-";
        };
    return theme.paint(mark.style(), right(text, width));
  }

  /** What the signs in the table mean, where there are any. */
  private void signs(Gradebook grades, Layout layout) throws IOException {
    if (layout.signs()) {
      line(theme.text("grades.sign.passed", theme.either("✓", "+"), theme.either("✗", "x")));
    }
    if (grades.rows().stream().anyMatch(row -> row.verdict() == Verdict.Result.MISSING)) {
      line(theme.text("grades.sign.missing"));
    }
    if (grades.rows().stream().anyMatch(row -> row.verdict() == Verdict.Result.ERROR)) {
      line(
          theme.narrow() ? theme.text("grades.sign.error.short") : theme.text("grades.sign.error"));
    }
  }

  private String shown(String name) {
    return Safe.value(name, theme);
  }

  private String shortened(String name, int columns) {
    if (Columns.of(name) <= columns) {
      return name;
    }
    String more = theme.either("…", "~");
    int end = name.length();
    while (Columns.of(name.substring(0, end)) > columns - 1) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end) + more;
  }

  private static String right(String text, int columns) {
    return " ".repeat(Math.max(0, columns - Columns.of(text))) + text;
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
