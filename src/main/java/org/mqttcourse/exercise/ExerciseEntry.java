package org.mqttcourse.exercise;

import java.util.List;
import java.util.Map;

/**
 * An exercise in the table of contents: what it is, and which files its folder holds, because a
 * jar's folders can't be listed cheaply. All paths are relative and use slashes.
 *
 * @param starter files under {@code starter}
 * @param mistakes files of each wrong program, by the id of the finding that it must get
 * @param variants files of each right program that went another way, by name
 * @param solution files of the model solution
 */
public record ExerciseEntry(
    String slug,
    String title,
    int lesson,
    int points,
    Exercise.Kind kind,
    Exercise.Level level,
    List<String> starter,
    Map<String, List<String>> mistakes,
    Map<String, List<String>> variants,
    List<String> solution) {
  public ExerciseEntry {
    starter = List.copyOf(starter);
    mistakes = Map.copyOf(mistakes);
    variants = Map.copyOf(variants);
    solution = List.copyOf(solution);
  }

  /** The same under another title. */
  public ExerciseEntry called(String otherTitle) {
    return new ExerciseEntry(
        slug, otherTitle, lesson, points, kind, level, starter, mistakes, variants, solution);
  }

  /** The name of the one file that the student writes, such as {@code AllSent.java}. */
  public String fileName() {
    return Exercise.fileName(slug, kind);
  }
}
