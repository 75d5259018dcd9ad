package org.mqttcourse.report.grades;

import java.util.List;
import java.util.Optional;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.grading.Row;

/**
 * A student's points over all exercises, each counted with its newest attempt.
 *
 * @param got that the student has
 * @param max that there are to get
 */
record Points(int got, int max) {
  static Points of(Gradebook grades, String student) {
    List<Row> rows =
        grades.exercises().stream()
            .map(exercise -> grades.row(student, exercise))
            .flatMap(Optional::stream)
            .toList();
    return new Points(
        rows.stream().mapToInt(Row::points).sum(), rows.stream().mapToInt(Row::maxPoints).sum());
  }

  @Override
  public String toString() {
    return got + "/" + max;
  }
}
