package org.mqttcourse.report.grades;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
 * Where the exercises' names don't fit they become numbers; where even these don't, only what a
 * student has in all is shown.
 */
public final class ClassTable {
  private static final int GAP = 2;
  private static final int LONGEST_NAME = 24;
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
    List<String> slugs = grades.exercises();
    List<String> numbers = new ArrayList<>();
    for (int i = 1; i <= slugs.size(); i++) {
      numbers.add(Integer.toString(i));
    }
    if (nameRoom(slugs, grades) >= SHORTEST_NAME) {
      table(slugs, grades);
    } else if (nameRoom(numbers, grades) >= SHORTEST_NAME) {
      legend(slugs);
      table(numbers, grades);
    } else {
      table(List.of(), grades);
    }
    line("");
    signs(grades);
  }

  /** What the columns of points leave for the students' names. */
  private int nameRoom(List<String> headings, Gradebook grades) {
    int cells = headings.stream().mapToInt(heading -> GAP + cellWidth(heading)).sum();
    return room - cells - GAP - totalWidth(grades);
  }

  private static int cellWidth(String heading) {
    return Math.max(3, Columns.of(heading));
  }

  private int nameWidth(List<String> headings, Gradebook grades) {
    int longest =
        grades.students().stream().mapToInt(name -> Columns.of(shown(name))).max().orElse(0);
    int wanted = Math.max("Student".length(), Math.min(LONGEST_NAME, longest));
    return Math.min(wanted, nameRoom(headings, grades));
  }

  private static int totalWidth(Gradebook grades) {
    return Standing.of(grades).stream()
        .mapToInt(standing -> standing.points().length())
        .reduce("Points".length(), Math::max);
  }

  private void legend(List<String> slugs) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < slugs.size(); i++) {
      String entry = (i + 1) + " " + Safe.value(slugs.get(i), theme);
      if (line.length() > 0 && line.length() + GAP + Columns.of(entry) > room) {
        line(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ".repeat(GAP)).append(entry);
    }
    line(line.toString());
    line("");
  }

  private void table(List<String> headings, Gradebook grades) throws IOException {
    int names = nameWidth(headings, grades);
    int totals = totalWidth(grades);
    StringBuilder head = new StringBuilder(Columns.pad("Student", names));
    for (String heading : headings) {
      head.append(" ".repeat(GAP)).append(right(heading, cellWidth(heading)));
    }
    head.append(" ".repeat(GAP)).append(right("Points", totals));
    line(theme.paint(Style.STRONG, head.toString()));
    line(theme.paint(Style.DIM, theme.either("─", "-").repeat(Columns.of(head.toString()))));
    List<String> exercises = grades.exercises();
    for (Standing standing : Standing.of(grades)) {
      String name = shortened(shown(standing.student()), names);
      StringBuilder line = new StringBuilder(Columns.pad(name, names));
      for (int i = 0; i < headings.size(); i++) {
        Row row = standing.in(exercises.get(i)).orElse(null);
        line.append(" ".repeat(GAP)).append(cell(row, cellWidth(headings.get(i))));
      }
      line(line.append(" ".repeat(GAP)).append(right(standing.points(), totals)).toString());
    }
  }

  private String cell(Row row, int width) {
    if (row == null) {
      return " ".repeat(width);
    }
    String text =
        switch (row.verdict()) {
          case PASS, FAIL -> Points.say(row.points());
          case ERROR -> "!";
          case SKIPPED, MISSING -> "-";
        };
    return theme.paint(Mark.of(row.verdict()).style(), right(text, width));
  }

  /** What the signs in the table mean, where there are any. */
  private void signs(Gradebook grades) throws IOException {
    if (grades.rows().stream().anyMatch(row -> row.verdict() == Verdict.Result.MISSING)) {
      line("-  not handed in");
    }
    if (grades.rows().stream().anyMatch(row -> row.verdict() == Verdict.Result.ERROR)) {
      line("!  our error, not the student's; the report says which");
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
