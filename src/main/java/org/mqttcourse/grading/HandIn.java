package org.mqttcourse.grading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.exercise.Exercise;

/**
 * Everything that one student handed in.
 *
 * @param files all of them, in no order
 * @param unread what could not be looked into, so that a file may be there which we don't see
 */
record HandIn(List<HandedFile> files, Optional<String> unread) {
  HandIn {
    files = List.copyOf(files);
  }

  /**
   * The file for that exercise. Of several: the one in a folder named for the exercise, then the
   * one spelled exactly so, then the one with the shortest path.
   */
  Optional<HandedFile> find(Exercise exercise) {
    String name = exercise.fileName();
    return files.stream()
        .filter(file -> file.name().equalsIgnoreCase(name))
        .min(
            Comparator.<HandedFile, Boolean>comparing(file -> !file.liesIn(exercise.slug()))
                .thenComparing(file -> !file.name().equals(name))
                .thenComparing(HandedFile::depth)
                .thenComparing(file -> file.path().length())
                .thenComparing(HandedFile::path));
  }

  /** Whether a file or folder of that name is a system's own business, not a student's work. */
  static boolean ignores(String name) {
    return name.startsWith(".") || name.equals("__MACOSX");
  }
}
