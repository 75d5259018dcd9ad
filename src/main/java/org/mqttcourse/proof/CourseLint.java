package org.mqttcourse.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mqttcourse.course.Course;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.TeacherNote;

/** Reads the whole course for what {@link LessonLint} has to know. */
final class CourseLint {
  private CourseLint() {}

  static LessonLint of(Course course) {
    Map<String, LessonLint.Place> explained = new LinkedHashMap<>();
    for (Course.Entry lesson : course.lessons()) {
      for (TeacherNote note : course.notes(lesson)) {
        if (note.kind() == TeacherNote.Kind.EXPLAINS) {
          for (String term : Span.text(note.text()).split(",", -1)) {
            LessonLint.Place place = new LessonLint.Place(lesson.number(), note.section());
            explained.putIfAbsent(term.strip(), place);
          }
        }
      }
    }
    List<Integer> numbers = course.lessons().stream().map(Course.Entry::number).toList();
    return new LessonLint(numbers, course.exercises(), explained);
  }
}
