package org.mqttcourse.authoring;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mqttcourse.course.Contents;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.ExerciseEntry;
import org.mqttcourse.exercise.ExerciseJson;
import org.mqttcourse.exercise.ExerciseText;
import org.mqttcourse.lesson.GlossaryJson;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.LessonJson;
import org.mqttcourse.lesson.TeacherNotesJson;

/**
 * Writes the compiled course.
 *
 * @param exercises the folder whose files the table of contents names
 * @param solutions likewise
 * @param output the folder that is {@code course/} on the class path
 */
record CourseWriter(Path exercises, Path solutions, Path output) {

  void write(CourseSource source) throws IOException {
    Path lessons = emptied(output.resolve("lessons"));
    Path notes = emptied(output.resolve("teacher"));
    List<Course.Entry> contents = new ArrayList<>();
    for (Lesson lesson : source.lessons()) {
      Course.Entry entry = entry(lesson);
      contents.add(entry);
      write(lessons.resolve(entry.file() + ".json"), to -> LessonJson.write(lesson, to));
      write(
          notes.resolve(entry.file() + ".json"),
          to -> TeacherNotesJson.write(source.notes().get(lesson.number()), to));
    }
    List<ExerciseEntry> entries = new ArrayList<>();
    for (String slug : source.exerciseOrder()) {
      ExerciseText text = source.exercises().get(slug);
      entries.add(entry(slug, text));
      Path home = Files.createDirectories(output.resolve("exercises").resolve(slug));
      write(home.resolve("exercise.json"), to -> ExerciseJson.write(text, to));
    }
    write(output.resolve("glossary.json"), to -> GlossaryJson.write(source.glossary(), to));
    write(output.resolve("course.json"), new Contents(contents, entries)::write);
    for (Path folder : CourseReader.list(output)) {
      String name = folder.getFileName().toString();
      if (name.matches("[a-z]{2}") && !source.translations().containsKey(name)) {
        ClassroomJar.delete(folder);
      }
    }
    for (String language : source.translations().keySet()) {
      Translation translation = source.translations().get(language);
      new TranslationWriter(output.resolve(language)).write(source, translation, entries);
    }
  }

  static Course.Entry entry(Lesson lesson) {
    return new Course.Entry(
        lesson.number(), lesson.name(), lesson.title(), lesson.minutes(), lesson.steps().size());
  }

  /** The folder, with nothing in it. */
  static Path emptied(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Path old : CourseReader.list(folder)) {
      Files.delete(old);
    }
    return folder;
  }

  private ExerciseEntry entry(String slug, ExerciseText text) throws IOException {
    Path home = exercises.resolve(slug);
    return new ExerciseEntry(
        slug,
        text.title(),
        text.lesson(),
        text.points(),
        text.kind(),
        text.level(),
        files(home.resolve("starter")),
        folders(home.resolve("mistakes")),
        folders(home.resolve("variants")),
        files(solutions.resolve(slug)));
  }

  private static Map<String, List<String>> folders(Path folder) throws IOException {
    Map<String, List<String>> folders = new TreeMap<>();
    for (Path one : CourseReader.list(folder)) {
      folders.put(one.getFileName().toString(), files(one));
    }
    return folders;
  }

  /** Relative paths of all files, with slashes on every system. */
  private static List<String> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  static void write(Path file, Form form) throws IOException {
    try (Writer to = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      form.write(to);
    }
  }

  @FunctionalInterface
  interface Form {
    void write(Writer to) throws IOException;
  }
}
