package org.mqttcourse.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mqttcourse.exercise.ExerciseText;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.lesson.TeacherNote;
import org.mqttcourse.lesson.Word;

/**
 * What the authors wrote.
 *
 * @param lessons by number
 * @param notes for the teacher, by the number of the lesson
 * @param exercises by slug
 * @param glossary in the file's order; may be empty
 * @param translations by language
 */
record CourseSource(
    List<Lesson> lessons,
    Map<Integer, List<TeacherNote>> notes,
    Map<String, ExerciseText> exercises,
    List<Word> glossary,
    Map<String, Translation> translations) {
  CourseSource {
    lessons = lessons.stream().sorted(Comparator.comparingInt(Lesson::number)).toList();
    notes = new TreeMap<>(notes);
    exercises = new TreeMap<>(exercises);
    glossary = List.copyOf(glossary);
    translations = new TreeMap<>(translations);
  }

  /** Slugs in the order of the lessons and of their place in them; those not named come last. */
  List<String> exerciseOrder() {
    List<String> named =
        lessons.stream()
            .flatMap(lesson -> lesson.steps().stream())
            .filter(Step.Exercise.class::isInstance)
            .map(step -> ((Step.Exercise) step).slug())
            .toList();
    List<String> order = new ArrayList<>(exercises.keySet());
    order.sort(
        Comparator.<String>comparingInt(slug -> exercises.get(slug).lesson())
            .thenComparingInt(slug -> named.contains(slug) ? named.indexOf(slug) : named.size()));
    return order;
  }
}
