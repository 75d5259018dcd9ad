package org.mqttcourse.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Word;

/** A course that is made when first asked for. */
final class LazyCourse implements Material {
  private final Supplier<Course> maker;
  private Course course;

  LazyCourse(Supplier<Course> maker) {
    this.maker = maker;
  }

  private synchronized Course course() {
    if (course == null) {
      course = maker.get();
    }
    return course;
  }

  @Override
  public List<Course.Entry> lessons() {
    return course().lessons();
  }

  @Override
  public Optional<Lesson> lesson(String numberOrName) {
    return course().lesson(numberOrName);
  }

  @Override
  public List<String> exercises() {
    return course().exercises();
  }

  @Override
  public Optional<Exercise> exercise(String slug) {
    return course().exercise(slug);
  }

  @Override
  public boolean isTranslated(Lesson lesson) {
    return course().isTranslated(lesson.name());
  }

  @Override
  public List<Word> glossary() {
    return course().glossary();
  }

  @Override
  public Optional<String> solution(String slug) {
    return course().solution(slug);
  }
}
