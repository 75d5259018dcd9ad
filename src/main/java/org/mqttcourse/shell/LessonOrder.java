package org.mqttcourse.shell;

import org.mqttcourse.course.Course;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.report.UserError;

/** Which lesson comes after which. A lesson's number is its place; not every place is taken. */
final class LessonOrder {
  private final Material course;

  LessonOrder(Material course) {
    this.course = course;
  }

  /** The lesson of that number; null where there is none. */
  Course.Entry entry(int number) {
    for (Course.Entry entry : course.lessons()) {
      if (entry.number() == number) {
        return entry;
      }
    }
    return null;
  }

  /** The next one behind that number; null behind the last. */
  Course.Entry after(int number) {
    for (Course.Entry entry : course.lessons()) {
      if (entry.number() > number) {
        return entry;
      }
    }
    return null;
  }

  /** The last one before that number; null before the first. */
  Course.Entry before(int number) {
    Course.Entry last = null;
    for (Course.Entry entry : course.lessons()) {
      if (entry.number() < number) {
        last = entry;
      }
    }
    return last;
  }

  /**
   * The whole lesson.
   *
   * @throws UserError where there is none
   */
  Lesson find(String numberOrName) {
    return course
        .lesson(numberOrName)
        .orElseThrow(() -> UserError.of("shell.lesson.unknown", numberOrName));
  }
}
