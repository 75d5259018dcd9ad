package org.mqttcourse.report.grades;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.grading.Points;
import org.mqttcourse.grading.Row;

/**
 * How one student stands.
 *
 * @param student the name
 * @param rows all of them, in order
 */
record Standing(String student, List<Row> rows) {
  Standing {
    rows = List.copyOf(rows);
  }

  /** Each student's, in order. */
  static List<Standing> of(Gradebook grades) {
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    for (Row row : grades.rows()) {
      rows.computeIfAbsent(row.student(), any -> new ArrayList<>()).add(row);
    }
    return rows.entrySet().stream()
        .map(entry -> new Standing(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The newest row of that exercise. */
  Optional<Row> in(String exercise) {
    return rows.stream()
        .filter(row -> row.exercise().equals(exercise))
        .reduce((earlier, later) -> later.attempt() >= earlier.attempt() ? later : earlier);
  }

  /** The rows that count: the newest of each exercise. */
  List<Row> newest() {
    return rows.stream()
        .map(Row::exercise)
        .distinct()
        .map(this::in)
        .flatMap(Optional::stream)
        .toList();
  }

  /** What the student has. */
  double earned() {
    return newest().stream().mapToDouble(Row::points).sum();
  }

  /** What there is to get. */
  double most() {
    return newest().stream().mapToDouble(Row::maxPoints).sum();
  }

  /** Whether all was judged, so that the points are the student's, and not short by our fault. */
  boolean isJudged() {
    return rows.stream().noneMatch(row -> row.verdict() == Verdict.Result.ERROR);
  }

  /** The points for a gradebook; none at all where some are still to come. */
  String grade() {
    return isJudged() ? Points.say(earned()) : "";
  }

  /** What the student has of what there is to get, such as {@code 35/85}. */
  String points() {
    return Points.say(earned()) + "/" + Points.say(most());
  }

  /** Whether all rows say the same, as when a zip could not be opened. */
  boolean saysTheSameOfAll() {
    return rows.size() > 1 && rows.stream().map(Row::findings).distinct().count() == 1;
  }
}
