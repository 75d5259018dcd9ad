package org.mqttcourse.proof;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mqttcourse.course.Course;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.TeacherNote;
import org.mqttcourse.lesson.Word;

/**
 * Reads the whole course for what {@link LessonLint} has to know: the glossary says in which lesson
 * a term is explained, and a teacher's note in which section of it.
 */
final class CourseLint {
  private CourseLint() {}

  static LessonLint of(Course course) {
    Map<String, LessonLint.Place> explained = new LinkedHashMap<>();
    Set<String> inGlossary = new HashSet<>();
    for (Word word : course.glossary()) {
      inGlossary.addAll(word.names());
    }
    Set<String> missing = new LinkedHashSet<>();
    for (Course.Entry lesson : course.lessons()) {
      for (TeacherNote note : course.notes(lesson)) {
        if (note.kind() == TeacherNote.Kind.EXPLAINS) {
          for (String term : Span.text(note.text()).split(",", -1)) {
            LessonLint.Place place = new LessonLint.Place(lesson.number(), note.section());
            explained.putIfAbsent(term.strip(), place);
            if (!inGlossary.isEmpty() && !inGlossary.contains(term.strip())) {
              missing.add(term.strip());
            }
          }
        }
      }
    }
    for (Word word : course.glossary()) {
      for (String name : word.names()) {
        explained.putIfAbsent(name, new LessonLint.Place(word.lesson(), LessonLint.ANY_SECTION));
      }
    }
    List<Integer> numbers = course.lessons().stream().map(Course.Entry::number).toList();
    return new LessonLint(numbers, course.exercises(), explained, missing);
  }
}
