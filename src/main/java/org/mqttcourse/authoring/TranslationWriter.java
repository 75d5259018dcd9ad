package org.mqttcourse.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mqttcourse.course.Contents;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.ExerciseEntry;
import org.mqttcourse.exercise.ExerciseJson;
import org.mqttcourse.exercise.ExerciseText;
import org.mqttcourse.lesson.GlossaryJson;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.LessonJson;
import org.mqttcourse.lesson.TeacherNotesJson;
import org.mqttcourse.lesson.Word;

/**
 * Writes what is translated, and a table of contents in which the rest stays in English.
 *
 * @param output the folder that is {@code course/de/} on the class path
 */
record TranslationWriter(Path output) {

  void write(CourseSource source, Translation translation, List<ExerciseEntry> originals)
      throws IOException {
    Path lessons = CourseWriter.emptied(output.resolve("lessons"));
    Path notes = CourseWriter.emptied(output.resolve("teacher"));
    List<Course.Entry> contents = new ArrayList<>();
    for (Lesson original : source.lessons()) {
      LessonSource translated = translation.lessons().get(original.number());
      Course.Entry entry = CourseWriter.entry(translated == null ? original : translated.lesson());
      contents.add(entry);
      if (translated != null) {
        CourseWriter.write(
            lessons.resolve(entry.file() + ".json"),
            to -> LessonJson.write(translated.lesson(), to));
        CourseWriter.write(
            notes.resolve(entry.file() + ".json"),
            to -> TeacherNotesJson.write(translated.notes(), to));
      }
    }
    for (Map.Entry<String, ExerciseText> text : translation.exercises().entrySet()) {
      Path home = Files.createDirectories(output.resolve("exercises").resolve(text.getKey()));
      CourseWriter.write(
          home.resolve("exercise.json"), to -> ExerciseJson.write(text.getValue(), to));
    }
    CourseWriter.write(
        output.resolve("glossary.json"),
        to -> GlossaryJson.write(glossary(source, translation), to));
    List<ExerciseEntry> exercises = new ArrayList<>();
    for (ExerciseEntry entry : originals) {
      ExerciseText text = translation.exercises().get(entry.slug());
      exercises.add(text == null ? entry : entry.called(text.title()));
    }
    CourseWriter.write(output.resolve("course.json"), new Contents(contents, exercises)::write);
  }

  /** Translated words for translated lessons, where there are any. */
  private static List<Word> glossary(CourseSource source, Translation translation) {
    if (translation.glossary().isEmpty()) {
      return source.glossary();
    }
    List<Word> words = new ArrayList<>(translation.glossary());
    for (Word word : source.glossary()) {
      if (translation.glossary().stream().noneMatch(own -> own.lesson() == word.lesson())) {
        words.add(word);
      }
    }
    return words;
  }
}
