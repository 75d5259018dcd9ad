package org.mqttcourse.grading;

import java.util.List;
import java.util.Optional;

/**
 * How a class did.
 *
 * @param rows by student, then in the order of the course
 */
public record Gradebook(List<Row> rows) {
  public Gradebook {
    rows = List.copyOf(rows);
  }

  /** Each student once, in order. */
  public List<String> students() {
    return rows.stream().map(Row::student).distinct().toList();
  }

  /** The slug of each exercise once, in order. */
  public List<String> exercises() {
    return rows.stream().map(Row::exercise).distinct().toList();
  }

  /** All rows of one student. */
  public List<Row> of(String student) {
    return rows.stream().filter(row -> row.student().equals(student)).toList();
  }

  /** The newest row of that student and exercise. */
  public Optional<Row> row(String student, String exercise) {
    return rows.stream()
        .filter(row -> row.student().equals(student) && row.exercise().equals(exercise))
        .reduce((earlier, later) -> later.attempt() >= earlier.attempt() ? later : earlier);
  }
}
