package org.mqttcourse.grading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttcourse.check.Verdict;

/**
 * How a class did.
 *
 * @param rows by student, then in the order of the course, then by attempt
 * @param people who the students are, by the name in the rows; may lack some
 * @param answers to the lessons' questions, of those who handed in a progress file
 */
public record Gradebook(List<Row> rows, Map<String, Person> people, List<Quizzes.Answers> answers) {
  public Gradebook {
    rows = List.copyOf(rows);
    people = Map.copyOf(people);
    answers = List.copyOf(answers);
  }

  /** Rows alone. */
  public Gradebook(List<Row> rows) {
    this(rows, Map.of(), List.of());
  }

  /** Each student once, in order. */
  public List<String> students() {
    return rows.stream().map(Row::student).distinct().toList();
  }

  /** Those of whom something could not be judged, through our fault. */
  public List<String> unjudged() {
    return rows.stream()
        .filter(row -> row.verdict() == Verdict.Result.ERROR)
        .map(Row::student)
        .distinct()
        .toList();
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

  /** Who that student is. */
  public Person person(String student) {
    return people.getOrDefault(student, Person.of(new Student(student, "")));
  }
}
