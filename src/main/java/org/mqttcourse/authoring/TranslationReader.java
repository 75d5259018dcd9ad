package org.mqttcourse.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mqttcourse.exercise.ExerciseText;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Word;

/**
 * Reads what of a course is translated: {@code lessons/de/} with files called as their originals
 * are, {@code exercises/SLUG/exercise.de.adoc} and {@code exercises/SLUG/starter.de/}.
 */
final class TranslationReader {
  private static final String LANGUAGE = "[a-z]{2}";

  private final AsciiDoc asciiDoc;
  private final Path lessonFolder;
  private final Path exerciseFolder;
  private final List<String> mistakes;

  /**
   * Reads nothing yet.
   *
   * @param mistakes takes what is to be mended
   */
  TranslationReader(
      AsciiDoc asciiDoc, Path lessonFolder, Path exerciseFolder, List<String> mistakes) {
    this.asciiDoc = asciiDoc;
    this.lessonFolder = lessonFolder;
    this.exerciseFolder = exerciseFolder;
    this.mistakes = mistakes;
  }

  /** All translations, by language. */
  Map<String, Translation> read(List<Lesson> lessons, Map<String, ExerciseText> exercises)
      throws IOException {
    Map<String, Translation> translations = new TreeMap<>();
    for (String language : languages()) {
      translations.put(
          language,
          new Translation(
              lessons(lessonFolder.resolve(language), lessons),
              exercises(language, exercises),
              glossary(lessonFolder.resolve(language).resolve(GlossaryReader.FILE))));
    }
    return translations;
  }

  private Set<String> languages() throws IOException {
    Set<String> languages = new TreeSet<>();
    for (Path folder : CourseReader.list(lessonFolder)) {
      String name = folder.getFileName().toString();
      if (Files.isDirectory(folder) && name.matches(LANGUAGE)) {
        languages.add(name);
      }
    }
    return languages;
  }

  private Map<Integer, LessonSource> lessons(Path folder, List<Lesson> originals)
      throws IOException {
    Map<Integer, LessonSource> read = new TreeMap<>();
    for (Path file : CourseReader.list(folder)) {
      String name = file.getFileName().toString();
      if (!name.endsWith(".adoc") || name.equals(GlossaryReader.FILE)) {
        continue;
      }
      try {
        Lesson original = original(file, originals);
        LessonSource lesson = new LessonReader(asciiDoc).read(file);
        mistakes.addAll(new Likeness(file).differences(original, lesson));
        read.put(lesson.lesson().number(), lesson);
      } catch (AuthoringException e) {
        mistakes.add(e.getMessage());
      }
    }
    return read;
  }

  private static Lesson original(Path file, List<Lesson> originals) throws AuthoringException {
    for (Lesson lesson : originals) {
      String name = "%02d-%s.adoc".formatted(lesson.number(), lesson.name());
      if (file.getFileName().toString().equals(name)) {
        return lesson;
      }
    }
    throw new AuthoringException(
        file, 0, "a translation is called as its lesson is, and there is no lesson of this name");
  }

  private Map<String, ExerciseText> exercises(String language, Map<String, ExerciseText> originals)
      throws IOException {
    Map<String, ExerciseText> read = new TreeMap<>();
    for (Map.Entry<String, ExerciseText> original : originals.entrySet()) {
      Path home = exerciseFolder.resolve(original.getKey());
      Path file = home.resolve("exercise." + language + ".adoc");
      mistakes.addAll(
          StarterLikeness.differences(
              home.resolve("starter"), home.resolve("starter." + language)));
      if (!Files.isRegularFile(file)) {
        continue;
      }
      try {
        ExerciseText text = new ExerciseReader(asciiDoc).read(file);
        mistakes.addAll(new Likeness(file).differences(original.getValue(), text));
        read.put(original.getKey(), text);
      } catch (AuthoringException e) {
        mistakes.add(e.getMessage());
      }
    }
    return read;
  }

  private List<Word> glossary(Path file) {
    try {
      return Files.isRegularFile(file) ? new GlossaryReader(asciiDoc).read(file) : List.of();
    } catch (AuthoringException e) {
      mistakes.add(e.getMessage());
      return List.of();
    }
  }
}
