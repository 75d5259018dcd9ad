package org.mqttcourse.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttcourse.course.Course;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.progress.Progress;
import org.mqttcourse.progress.Recall;

/** The questions that were answered in the lessons: quizzes, and predictions with options. */
final class DueQuestions {
  private final Material course;

  DueQuestions(Material course) {
    this.course = course;
  }

  /**
   * A question.
   *
   * @param index its place in the lesson, from 0
   */
  record Question(Lesson lesson, int index) {
    Step step() {
      return lesson.steps().get(index);
    }

    /** What the progress file calls it. */
    String key() {
      return lesson.name() + "/" + index;
    }

    /** What was answered before the course kept days is due at once. */
    Recall recall(Progress progress, LocalDate today) {
      Recall kept = progress.recalls().get(key());
      return kept == null ? Recall.learned(today.minusDays(1)) : kept;
    }
  }

  /** All that are due on that day, those that have waited longest first. */
  List<Question> on(Progress progress, LocalDate today) {
    return answered(progress).stream()
        .filter(question -> question.recall(progress, today).isDue(today))
        .sorted(Comparator.comparing(question -> question.recall(progress, today).due()))
        .toList();
  }

  /** The day on which the next one is due; empty where none was ever answered. */
  Optional<LocalDate> next(Progress progress) {
    return answered(progress).stream()
        .map(question -> progress.recalls().get(question.key()))
        .filter(recall -> recall != null)
        .map(Recall::due)
        .min(Comparator.naturalOrder());
  }

  private List<Question> answered(Progress progress) {
    List<Question> answered = new ArrayList<>();
    for (Course.Entry entry : course.lessons()) {
      if (StepsDone.count(progress, entry) == 0) {
        continue; // so that only lessons that were begun are read
      }
      Lesson lesson = course.lesson(entry.name()).orElseThrow();
      for (int i = 0; i < lesson.steps().size(); i++) {
        if (progress.isDone(lesson.name(), i)
            && !Questions.options(lesson.steps().get(i)).isEmpty()) {
          answered.add(new Question(lesson, i));
        }
      }
    }
    return answered;
  }

  /** So many of them at the most: the first of each lesson, then the second of each, and so on. */
  static List<Question> some(List<Question> all, int most) {
    Map<String, List<Question>> byLesson = new LinkedHashMap<>();
    for (Question question : all) {
      byLesson.computeIfAbsent(question.lesson().name(), name -> new ArrayList<>()).add(question);
    }
    List<Question> mixed = new ArrayList<>();
    for (int round = 0; mixed.size() < Math.min(most, all.size()); round++) {
      for (List<Question> its : byLesson.values()) {
        if (round < its.size() && mixed.size() < most) {
          mixed.add(its.get(round));
        }
      }
    }
    return mixed;
  }
}
