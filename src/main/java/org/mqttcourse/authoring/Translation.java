package org.mqttcourse.authoring;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mqttcourse.exercise.ExerciseText;
import org.mqttcourse.lesson.Word;

/**
 * What of a course is there in another language.
 *
 * @param lessons by number
 * @param exercises by slug
 * @param glossary may be empty
 */
record Translation(
    Map<Integer, LessonSource> lessons, Map<String, ExerciseText> exercises, List<Word> glossary) {
  Translation {
    lessons = new TreeMap<>(lessons);
    exercises = new TreeMap<>(exercises);
    glossary = List.copyOf(glossary);
  }
}
