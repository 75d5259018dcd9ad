package org.mqttcourse.authoring.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.ExerciseFolder;
import org.mqttcourse.exercise.ExerciseText;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.lesson.TeacherNote;
import org.mqttcourse.text.Texts;

/**
 * One lesson with all that belongs to it.
 *
 * @param file the name of its file without the ending
 * @param notes for the teacher
 * @param exercises the texts of its exercises, by slug, in order
 * @param solutions the model solutions by slug; empty where this course carries none
 * @param texts in the lesson's own language, which is English where it is not translated
 */
record Chapter(
    Lesson lesson,
    String file,
    List<TeacherNote> notes,
    Map<String, ExerciseText> exercises,
    Map<String, String> solutions,
    Texts texts) {

  /** All lessons of a course. */
  static List<Chapter> of(Course course) {
    List<Chapter> chapters = new ArrayList<>();
    for (Course.Entry entry : course.lessons()) {
      Lesson lesson = course.lesson(entry.name()).orElseThrow();
      Map<String, ExerciseText> exercises = new LinkedHashMap<>();
      Map<String, String> solutions = new LinkedHashMap<>();
      for (Step step : lesson.steps()) {
        if (step instanceof Step.Exercise exercise) {
          Optional<ExerciseFolder> folder = course.folder(exercise.slug());
          folder.ifPresent(found -> exercises.put(exercise.slug(), found.text()));
          course.solution(exercise.slug()).ifPresent(text -> solutions.put(exercise.slug(), text));
        }
      }
      Texts texts =
          course.isTranslated(entry.name()) ? Texts.in(course.language()) : Texts.english();
      chapters.add(
          new Chapter(lesson, entry.file(), course.notes(entry), exercises, solutions, texts));
    }
    return chapters;
  }

  /** That text in the lesson's language. */
  String text(String key, Object... arguments) {
    return texts.of(key, arguments);
  }

  /** What a prediction asks, and what is run once it is answered. */
  List<Block> question(Step.Predict predict) {
    List<Block> all = new ArrayList<>(predict.text());
    all.addAll(run(predict));
    return all;
  }

  /** What is run once a prediction is answered; empty where nothing is. */
  List<Block> run(Step.Predict predict) {
    return predict
        .trial()
        .<List<Block>>map(
            trial ->
                List.of(
                    new Block.Paragraph(List.of(Span.plain(text("export.trial")))),
                    new Block.Code("mqtt", trial.commands())))
        .orElse(List.of());
  }

  /** Its number and its title. */
  String heading() {
    return lesson.number() + ". " + lesson.title();
  }

  /** The notes of a kind, in order. */
  List<TeacherNote> notes(TeacherNote.Kind kind) {
    return notes.stream().filter(note -> note.kind() == kind).toList();
  }

  /** The notes of a kind that stand in a section, in order. */
  List<TeacherNote> notes(TeacherNote.Kind kind, String section) {
    return notes(kind).stream().filter(note -> note.section().equals(section)).toList();
  }

  /** The titles of its sections, in order. */
  List<String> sections() {
    return lesson.steps().stream()
        .map(Step::title)
        .filter(title -> !title.isEmpty())
        .distinct()
        .toList();
  }

  /** The steps of a section; that without a title is the one before the first. */
  List<Step> steps(String section) {
    List<Step> steps = new ArrayList<>();
    String at = "";
    for (Step step : lesson.steps()) {
      at = step.title().isEmpty() ? at : step.title();
      if (at.equals(section)) {
        steps.add(step);
      }
    }
    return steps;
  }
}
