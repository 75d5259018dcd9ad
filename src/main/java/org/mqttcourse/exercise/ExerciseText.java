package org.mqttcourse.exercise;

import java.util.List;
import org.mqttcourse.lesson.Block;

/**
 * What stands in {@code exercise.adoc}; see {@link Exercise} for the components.
 *
 * @param hints three, from "where to look" to "nearly the line"
 */
public record ExerciseText(
    String title,
    int lesson,
    int points,
    Exercise.Kind kind,
    Exercise.Level level,
    List<Block> task,
    List<List<Block>> hints,
    List<Block> after,
    PartialCredit partial) {
  public ExerciseText {
    task = List.copyOf(task);
    hints = hints.stream().map(List::copyOf).toList();
    after = List.copyOf(after);
  }

  /** One that gives all its points or none. */
  public ExerciseText(
      String title,
      int lesson,
      int points,
      Exercise.Kind kind,
      Exercise.Level level,
      List<Block> task,
      List<List<Block>> hints,
      List<Block> after) {
    this(title, lesson, points, kind, level, task, hints, after, PartialCredit.NONE);
  }
}
