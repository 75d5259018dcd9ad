package org.mqttcourse.grading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mqttcourse.check.Finding;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.submission.SourceText;

/**
 * Everything that one student handed in.
 *
 * @param files all of them, in no order
 * @param unread what could not be looked into, so that a file may be there which we don't see
 * @param refused what we would not look into, and the student has to mend
 */
record HandIn(List<HandedFile> files, Optional<String> unread, Optional<Finding> refused) {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
  private static final Pattern CLASS = Pattern.compile("\\bclass\\s+([A-Za-z_$][\\w$]*)");

  HandIn {
    files = List.copyOf(files);
  }

  /** All that there is, each part's files together. */
  static HandIn of(List<HandIn> parts) {
    return new HandIn(
        parts.stream().flatMap(part -> part.files().stream()).toList(),
        parts.stream().flatMap(part -> part.unread().stream()).findFirst(),
        parts.stream().flatMap(part -> part.refused().stream()).findFirst());
  }

  /** The same under a folder of that name. */
  HandIn in(String folder) {
    return new HandIn(files.stream().map(file -> file.in(folder)).toList(), unread, refused);
  }

  /** The same, of which a platform says that. */
  HandIn handed(Handed said) {
    return new HandIn(files.stream().map(file -> file.handed(said)).toList(), unread, refused);
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
      candidates = files.stream().filter(file -> declares(file, exercise.className())).toList();
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

  /** Whether the first class in it, comments aside, has that name. */
  private static boolean declares(HandedFile file, String className) {
    String name = file.name().toLowerCase(Locale.ROOT);
    if (!(name.endsWith(".java") || name.endsWith(".java.txt")) || file.size() > SourceText.LIMIT) {
      return false;
    }
    try {
      String text = new String(file.read(SourceText.LIMIT), StandardCharsets.UTF_8);
      Matcher first = CLASS.matcher(COMMENT.matcher(text).replaceAll(" "));
      return first.find() && first.group(1).equals(className);
    } catch (IOException e) {
      // Whoever reads it for its own exercise says so.
      return false;
    }
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
