package org.mqttcourse.authoring.export;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.exercise.ExerciseText;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.lesson.TeacherNote;

/** One lesson's slides as AsciiDoc: a slide for each step, with notes for the speaker. */
final class SlideText {
  /** All but what is for the proof alone, in the order in which a speaker needs it. */
  private static final List<TeacherNote.Kind> SPOKEN =
      List.of(
          TeacherNote.Kind.OUTCOME,
          TeacherNote.Kind.MINUTES,
          TeacherNote.Kind.NINETY,
          TeacherNote.Kind.SAY,
          TeacherNote.Kind.PLAY,
          TeacherNote.Kind.ASK,
          TeacherNote.Kind.GOES_WRONG,
          TeacherNote.Kind.SHEET);

  private final Chapter chapter;
  private final StringBuilder adoc = new StringBuilder();
  private final Set<String> told = new HashSet<>();
  private String section = "";

  private SlideText(Chapter chapter) {
    this.chapter = chapter;
  }

  static String of(Chapter chapter) {
    SlideText slides = new SlideText(chapter);
    slides.line("= " + AdocText.plain(chapter.heading()));
    chapter.lesson().steps().forEach(slides::step);
    return slides.adoc.toString();
  }

  private void step(Step step) {
    section = step.title().isEmpty() ? section : step.title();
    slide(section);
    List<Block> text = withoutPython(step.text());
    line(AdocText.blocks(text));
    String notes = told.add(section) ? sectionNotes() : "";
    if (step instanceof Step.Try attempt) {
      line(AdocText.code("mqtt", attempt.commands()));
      notes += note(chapter.text("export.say.play"), chapter.text("export.everybody"));
    } else if (step instanceof Step.Quiz quiz) {
      line(AdocText.points(false, BookText.points(quiz.options())));
      notes += note(chapter.text("export.ask.first"), chapter.text("export.vote"));
      notes(notes);
      answer(quiz.options(), quiz.why());
      return;
    } else if (step instanceof Step.Predict predict) {
      line(AdocText.points(false, BookText.points(predict.options())));
      notes += note(chapter.text("export.ask.first"), chapter.text("export.guess"));
      notes(notes);
      List<Block> run = chapter.run(predict);
      if (!run.isEmpty()) {
        slide(section);
        line(AdocText.blocks(run));
      }
      answer(predict.options(), predict.answer());
      return;
    } else if (step instanceof Step.Discuss discuss) {
      notes +=
          "\n*"
              + chapter.text("export.model.answer")
              + ":*\n\n"
              + AdocText.blocks(withoutPython(discuss.answer()));
    } else if (step instanceof Step.Exercise exercise) {
      Optional.ofNullable(chapter.exercises().get(exercise.slug()))
          .ifPresent(found -> task(exercise.slug(), found));
      notes += note(chapter.text("export.work"), chapter.text("export.work.help"));
      notes += solution(exercise.slug());
    }
    notes(notes);
  }

  private void slide(String title) {
    line("== " + AdocText.plain(title.isEmpty() ? chapter.lesson().title() : title));
  }

  private void answer(List<Step.Option> options, List<Block> why) {
    slide(section);
    String right = BookText.rightOnes(options);
    if (!right.isEmpty()) {
      line("✓ " + right);
    }
    line(AdocText.blocks(withoutPython(why)));
  }

  private void task(String slug, ExerciseText text) {
    line("``" + AdocText.plain(slug) + "``: " + AdocText.plain(text.title()));
    line(AdocText.blocks(text.task()));
  }

  /** Empty where this course carries none. */
  private String solution(String slug) {
    String source = chapter.solutions().get(slug);
    if (source == null) {
      return "";
    }
    boolean script = chapter.exercises().get(slug).kind() == Exercise.Kind.SCRIPT;
    return "*"
        + chapter.text("export.model.solution")
        + ":*\n\n"
        + AdocText.code(script ? "mqtt" : "java", source.lines().toList());
  }

  private String sectionNotes() {
    return SPOKEN.stream()
        .flatMap(kind -> chapter.notes(kind, section).stream())
        .map(note -> note(label(chapter, note.kind()), AdocText.spans(note.text())))
        .collect(Collectors.joining());
  }

  /** What a note is for. */
  static String label(Chapter chapter, TeacherNote.Kind kind) {
    return switch (kind) {
      case OUTCOME -> chapter.text("export.say.outcome");
      case MINUTES -> chapter.text("export.say.minutes");
      case NINETY -> chapter.text("export.say.ninety");
      case SAY -> chapter.text("export.say.say");
      case PLAY -> chapter.text("export.say.play");
      case ASK -> chapter.text("export.say.ask");
      case SHEET -> chapter.text("export.say.sheet");
      default -> chapter.text("export.say.goes.wrong");
    };
  }

  private static String note(String label, String text) {
    return "*" + label + ":* " + text + "\n\n";
  }

  private void notes(String notes) {
    if (!notes.isBlank()) {
      line("[.notes]\n--\n" + notes + "--");
    }
  }

  private static List<Block> withoutPython(List<Block> text) {
    return text.stream()
        .filter(block -> !(block instanceof Block.Aside aside && aside.kind().equals("PYTHON")))
        .toList();
  }

  private void line(String text) {
    adoc.append(text).append("\n\n");
  }
}
