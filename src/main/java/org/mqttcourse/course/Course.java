package org.mqttcourse.course;

import java.util.List;
import java.util.Optional;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.lesson.Lesson;

/** The course: lessons and exercises, each read from the jar when it is first asked for. */
public final class Course {
  /** The course that the jar carries; reads nothing yet. */
  public static Course inJar() {
    throw new UnsupportedOperationException();
  }

  /** Titles of all lessons, in order; quick. */
  public List<Entry> lessons() {
    throw new UnsupportedOperationException();
  }

  /** The lesson of that number or name. */
  public Optional<Lesson> lesson(String numberOrName) {
    throw new UnsupportedOperationException(numberOrName);
  }

  /** Slugs of all exercises, in the order of the lessons and of their place in them; quick. */
  public List<String> exercises() {
    throw new UnsupportedOperationException();
  }

  /** The exercise of that slug. */
  public Optional<Exercise> exercise(String slug) {
    throw new UnsupportedOperationException(slug);
  }

  /** The model solution's source. */
  public String solution(String slug) {
    throw new UnsupportedOperationException(slug);
  }

  /**
   * A lesson in the table of contents.
   *
   * @param steps how many steps it has
   */
  public record Entry(int number, String name, String title, int minutes, int steps) {}
}
