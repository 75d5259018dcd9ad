package org.mqttcourse.authoring;

import java.util.List;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.TeacherNote;

/**
 * What one lesson's file holds.
 *
 * @param lesson what students see
 * @param notes what only the teacher sees
 * @param lines where each step stands in the file
 */
record LessonSource(Lesson lesson, List<TeacherNote> notes, List<Integer> lines) {
  LessonSource {
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
  }
}
