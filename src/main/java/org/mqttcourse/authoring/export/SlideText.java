package org.mqttcourse.authoring.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mqttcourse.exercise.ExerciseText;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.lesson.TeacherNote;

/** One lesson's slides as AsciiDoc: a slide for each step, with notes for the speaker. */
final class SlideText {
  private static final List<TeacherNote.Kind> SPOKEN =
      List.of(
          TeacherNote.Kind.MINUTES,
          TeacherNote.Kind.SAY,
          TeacherNote.Kind.PLAY,
          TeacherNote.Kind.ASK,
          TeacherNote.Kind.GOES_WRONG);

  private final Chapter chapter;
  private final StringBuilder adoc = new StringBuilder();
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
    boolean first = !step.title().isEmpty() && !step.title().equals(section);
    section = step.title().isEmpty() ? section : step.title();
    slide(section);
    List<Block> text = withoutPython(step.text());
    line(AdocText.blocks(text));
    String notes = first ? sectionNotes() : "";
    if (step instanceof Step.Try attempt) {
      line(AdocText.code("mqtt", attempt.commands()));
      notes += note("Let them play", "everybody types this; wait until all have their tick");
    } else if (step instanceof Step.Quiz quiz) {
      line(AdocText.points(false, BookText.points(quiz.options())));
      notes += note("Ask first", "let them vote with their hands, then go on to the answer");
      notes(notes);
      answer(quiz.options(), quiz.why());
      return;
    } else if (step instanceof Step.Predict predict) {
      line(AdocText.points(false, BookText.points(predict.options())));
      notes += note("Ask first", "let them guess before anybody tries it");
      notes(notes);
      answer(predict.options(), predict.answer());
      return;
    } else if (step instanceof Step.Discuss discuss) {
      notes += "\n*A model answer:*\n\n" + AdocText.blocks(withoutPython(discuss.answer()));
    } else if (step instanceof Step.Exercise exercise) {
      Optional.ofNullable(chapter.exercises().get(exercise.slug()))
          .ifPresent(found -> task(exercise.slug(), found));
      notes += note("Let them work", "help with 'hint'; the model solution is in the answer key");
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

  private String sectionNotes() {
    return SPOKEN.stream()
        .flatMap(kind -> chapter.notes(kind, section).stream())
        .map(note -> note(label(note.kind()), AdocText.spans(note.text())))
        .collect(Collectors.joining());
  }

  private static String label(TeacherNote.Kind kind) {
    return switch (kind) {
      case MINUTES -> "Minutes";
      case SAY -> "Say";
      case PLAY -> "Let them play";
      case ASK -> "Ask";
      default -> "What usually goes wrong";
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
