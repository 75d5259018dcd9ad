package org.mqttcourse.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.progress.Progress;
import org.mqttcourse.text.Text;

/**
 * What a certificate is for.
 *
 * @param exercises that must be passed, in order; those marked stretch never must
 */
record Goal(Text title, List<Lesson> lessons, List<Exercise> exercises) {
  Goal {
    lessons = List.copyOf(lessons);
    exercises = List.copyOf(exercises);
  }

  /** The lessons before the first that asks for a program: lessons 1 to 4 of our course. */
  static Goal commands(Material course) {
    List<Exercise> needed = needed(course);
    int end =
        needed.stream()
            .filter(exercise -> exercise.kind() == Exercise.Kind.PROGRAM)
            .mapToInt(Exercise::lesson)
            .min()
            .orElse(Integer.MAX_VALUE);
    return upTo(course, needed, end, Text.of("shell.goal.commands"));
  }

  /** All there is. */
  static Goal whole(Material course) {
    return upTo(course, needed(course), Integer.MAX_VALUE, Text.of("shell.goal.whole"));
  }

  private static List<Exercise> needed(Material course) {
    return course.exercises().stream()
        .map(course::exercise)
        .flatMap(Optional::stream)
        .filter(exercise -> exercise.level() != Exercise.Level.STRETCH)
        .toList();
  }

  private static Goal upTo(Material course, List<Exercise> needed, int end, Text title) {
    List<Lesson> lessons =
        course.lessons().stream()
            .filter(entry -> entry.number() < end)
            .map((Course.Entry entry) -> course.lesson(entry.name()).orElseThrow())
            .toList();
    return new Goal(
        title, lessons, needed.stream().filter(exercise -> exercise.lesson() < end).toList());
  }

  /** What is not done yet, in words: "lesson 3 (2 steps)", "exercise building". */
  List<Text> left(Progress progress) {
    List<Text> left = new ArrayList<>();
    for (Lesson lesson : lessons) {
      int open = 0;
      for (int i = 0; i < lesson.steps().size(); i++) {
        // Exercises are counted by themselves.
        boolean counts = !(lesson.steps().get(i) instanceof Step.Exercise);
        open += counts && !progress.isDone(lesson.name(), i) ? 1 : 0;
      }
      if (open > 0) {
        left.add(Text.count("shell.goal.lesson", open, lesson.number()));
      }
      for (Exercise exercise : exercises) {
        if (exercise.lesson() == lesson.number() && !progress.exercise(exercise.slug()).passed()) {
          left.add(Text.of("shell.goal.exercise", exercise.slug()));
        }
      }
    }
    return left;
  }
}
