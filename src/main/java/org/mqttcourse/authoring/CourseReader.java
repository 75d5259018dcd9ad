package org.mqttcourse.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mqttcourse.exercise.ExerciseText;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.lesson.TeacherNote;
import org.mqttcourse.lesson.Word;

/** Reads all lessons and exercises of a course; what an author has to mend is told all at once. */
final class CourseReader {
  private final List<String> mistakes = new ArrayList<>();
  private final List<Lesson> lessons = new ArrayList<>();
  private final Map<Integer, List<TeacherNote>> notes = new TreeMap<>();
  private final Map<String, ExerciseText> exercises = new TreeMap<>();
  private List<Word> glossary = List.of();
  private Map<String, Translation> translations = Map.of();

  private final ReadProgress progress;
  private final int total;
  private int done;

  private CourseReader(ReadProgress progress, int total) {
    this.progress = progress;
    this.total = total;
  }

  static CourseSource read(AsciiDoc asciiDoc, Path lessons, Path exercises, ReadProgress progress)
      throws IOException, AuthoringException {
    CourseReader reader = new CourseReader(progress, list(lessons).size() + list(exercises).size());
    reader.readLessons(new LessonReader(asciiDoc), lessons);
    reader.readGlossary(new GlossaryReader(asciiDoc), lessons.resolve(GlossaryReader.FILE));
    reader.readExercises(new ExerciseReader(asciiDoc), exercises);
    reader.compare(lessons);
    reader.translations =
        new TranslationReader(asciiDoc, lessons, exercises, reader.mistakes)
            .read(reader.lessons, reader.exercises);
    if (!reader.mistakes.isEmpty()) {
      throw new AuthoringException(String.join(System.lineSeparator(), reader.mistakes));
    }
    return new CourseSource(
        reader.lessons, reader.notes, reader.exercises, reader.glossary, reader.translations);
  }

  /** Files and folders in a folder, in order; none where it doesn't exist. */
  static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .sorted(Comparator.comparing(path -> path.getFileName().toString()))
          .toList();
    }
  }

  private void readLessons(LessonReader reader, Path folder) throws IOException {
    for (Path file : list(folder)) {
      String name = file.getFileName().toString();
      if (!name.endsWith(".adoc") || name.equals(GlossaryReader.FILE)) {
        continue;
      }
      say(file);
      try {
        LessonSource read = reader.read(file);
        lessons.add(read.lesson());
        notes.put(read.lesson().number(), read.notes());
      } catch (AuthoringException e) {
        mistakes.add(e.getMessage());
      }
    }
  }

  private void readGlossary(GlossaryReader reader, Path file) {
    if (!Files.isRegularFile(file)) {
      return;
    }
    say(file);
    try {
      glossary = reader.read(file);
    } catch (AuthoringException e) {
      mistakes.add(e.getMessage());
    }
  }

  private void readExercises(ExerciseReader reader, Path folder) throws IOException {
    for (Path home : list(folder)) {
      String slug = home.getFileName().toString();
      Path file = home.resolve("exercise.adoc");
      say(home);
      try {
        if (!slug.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
          throw new AuthoringException(home, 0, "an exercise's folder is called like two_words");
        }
        if (!Files.isRegularFile(file)) {
          throw new AuthoringException(home, 0, "this exercise has no exercise.adoc");
        }
        exercises.put(slug, reader.read(file));
      } catch (AuthoringException e) {
        mistakes.add(e.getMessage());
      }
    }
  }

  private void say(Path what) {
    progress.at(done++, total, "Reading " + what.getFileName());
  }

  /** Lessons and exercises name each other; all of that must agree. */
  private void compare(Path folder) {
    for (int i = 1; i < lessons.size(); i++) {
      if (lessons.get(i).number() == lessons.get(i - 1).number()) {
        mistakes.add(folder + ": two lessons have the number " + lessons.get(i).number());
      }
    }
    for (Lesson lesson : lessons) {
      Path file = folder.resolve("%02d-%s.adoc".formatted(lesson.number(), lesson.name()));
      for (Step step : lesson.steps()) {
        if (step instanceof Step.Exercise named) {
          compare(file, lesson, named.slug());
        }
      }
    }
  }

  private void compare(Path file, Lesson lesson, String slug) {
    ExerciseText exercise = exercises.get(slug);
    if (exercise == null) {
      mistakes.add(new AuthoringException(file, 0, "no exercise is called " + slug).getMessage());
    } else if (exercise.lesson() != lesson.number()) {
      String what =
          "exercise %s says that it belongs to lesson %d".formatted(slug, exercise.lesson());
      mistakes.add(new AuthoringException(file, 0, what).getMessage());
    }
  }
}
