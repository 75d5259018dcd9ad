package org.mqttcourse.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Word;

/** What the shell needs of a course; an interface, so that a test can bring a course of its own. */
public interface Material {
  /** Titles of all lessons, in order; quick. */
  List<Course.Entry> lessons();

  /** The lesson of that number or name. */
  Optional<Lesson> lesson(String numberOrName);

  /** Slugs of all exercises, in course order; quick. */
  List<String> exercises();

  /** The exercise of that slug. */
  Optional<Exercise> exercise(String slug);

  /** Whether that lesson is there in this course's language. */
  default boolean isTranslated(Lesson lesson) {
    return true;
  }

  /** The words of the course; empty where it has no glossary. */
  default List<Word> glossary() {
    return List.of();
  }

  /** The model solution's source; empty where this course carries none. */
  Optional<String> solution(String slug);

  /** A course, made when first asked for. */
  static Material of(Supplier<Course> course) {
    return new LazyCourse(course);
  }
}
