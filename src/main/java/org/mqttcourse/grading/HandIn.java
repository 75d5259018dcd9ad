package org.mqttcourse.grading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.mqttcourse.check.Finding;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.submission.SourceText;

/** Everything that one student handed in; for one thread, as it remembers what it has looked at. */
final class HandIn {
  /** Whoever hands in more Java files than any course has exercises hands in somebody else's. */
  private static final int MOST_LOOKED_AT = 300;

  private final List<HandedFile> files;
  private final Optional<String> unread;
  private final Optional<Finding> refused;
  private Map<String, List<HandedFile>> byClass;

  /**
   * Nothing is read yet.
   *
   * @param files all of them, in no order
   * @param unread what could not be looked into, so that a file may be there which we don't see
   * @param refused what we would not look into, and the student has to mend
   */
  HandIn(List<HandedFile> files, Optional<String> unread, Optional<Finding> refused) {
    this.files = List.copyOf(files);
    this.unread = unread;
    this.refused = refused;
  }

  /** All that there is, each part's files together. */
  static HandIn of(List<HandIn> parts) {
    return new HandIn(
        parts.stream().flatMap(part -> part.files().stream()).toList(),
        parts.stream().flatMap(part -> part.unread().stream()).findFirst(),
        parts.stream().flatMap(part -> part.refused().stream()).findFirst());
  }

  List<HandedFile> files() {
    return files;
  }

  Optional<String> unread() {
    return unread;
  }

  Optional<Finding> refused() {
    return refused;
  }

  /** The same under a folder of that name. */
  HandIn in(String folder) {
    return each(file -> file.in(folder));
  }

  /** The same, of which a platform says that. */
  HandIn handed(Handed said) {
    return each(file -> file.handed(said));
  }

  private HandIn each(UnaryOperator<HandedFile> change) {
    return new HandIn(files.stream().map(change).toList(), unread, refused);
  }

  /** The file that counts for that exercise. */
  Optional<HandedFile> find(Exercise exercise) {
    List<HandedFile> attempts = attempts(exercise);
    return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
  }

  /**
   * The attempts at that exercise, the newest last. Files that no path marks as attempts are one
   * attempt; of these counts the one in a folder named for the exercise, then the one spelled
   * exactly so, then the least deep, then the newest. Where no file has the exercise's name, those
   * count that declare its class.
   */
  List<HandedFile> attempts(Exercise exercise) {
    String name = exercise.fileName();
    List<HandedFile> candidates = files.stream().filter(file -> file.isCalled(name)).toList();
    if (candidates.isEmpty() && exercise.kind() == Exercise.Kind.PROGRAM) {
      candidates = byClass().getOrDefault(exercise.className(), List.of());
    }
    Comparator<HandedFile> bestFirst =
        Comparator.<HandedFile, Boolean>comparing(file -> !file.liesIn(exercise.slug()))
            .thenComparing(file -> !file.name().equals(name))
            .thenComparing(HandedFile::depth)
            .thenComparing(HandedFile::time, Comparator.reverseOrder())
            .thenComparing(file -> file.path().length())
            .thenComparing(HandedFile::path);
    Map<AttemptMark, HandedFile> best = new TreeMap<>();
    for (HandedFile file : candidates.stream().sorted(bestFirst).toList()) {
      best.putIfAbsent(file.mark(), file);
    }
    return new ArrayList<>(best.values());
  }

  /** The Java files by the class that each declares; read once, for all exercises. */
  private Map<String, List<HandedFile>> byClass() {
    if (byClass == null) {
      byClass = new HashMap<>();
      files.stream()
          .filter(file -> isJava(file.name()) && file.size() <= SourceText.LIMIT)
          .sorted(Comparator.comparing(HandedFile::depth).thenComparing(HandedFile::path))
          .limit(MOST_LOOKED_AT)
          .forEach(
              file ->
                  declared(file)
                      .ifPresent(
                          name ->
                              byClass.computeIfAbsent(name, any -> new ArrayList<>()).add(file)));
    }
    return byClass;
  }

  private static Optional<String> declared(HandedFile file) {
    try {
      return file.content().declared();
    } catch (IOException e) {
      // Whoever reads it for its own exercise says so.
      return Optional.empty();
    }
  }

  /** Whether a file of that name is meant to be a program. */
  static boolean isJava(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".java") || lower.endsWith(".java.txt");
  }

  /** Whether a file or folder of that name is a system's own business, not a student's work. */
  static boolean ignores(String name) {
    return name.startsWith(".") || name.equals("__MACOSX");
  }

  /** Whether a file of that name holds others. */
  static boolean isZip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip") && name.length() > ".zip".length();
  }
}
