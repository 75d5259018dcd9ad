package org.mqttcourse.authoring.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mqttcourse.exercise.ExerciseText;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Step;

/**
 * The whole workbook as one AsciiDoc text: answers stand at each lesson's end, and the words at its
 * own.
 */
final class BookText {
  private final StringBuilder adoc = new StringBuilder();
  private final List<String> answers = new ArrayList<>();

  private BookText() {}

  static String of(List<Chapter> chapters, Glossary glossary) {
    BookText book = new BookText();
    book.adoc.append(
        """
        = Learn MQTT
        :example-caption!:
        :table-caption!:

        """);
    chapters.forEach(book::chapter);
    if (!glossary.isEmpty()) {
      book.line(glossary.chapter());
    }
    return book.adoc.toString();
  }

  private void chapter(Chapter chapter) {
    answers.clear();
    line("== " + AdocText.plain(chapter.heading()));
    line("_about %d minutes_".formatted(chapter.lesson().minutes()));
    for (Step step : chapter.lesson().steps()) {
      if (!step.title().isEmpty()) {
        line("=== " + AdocText.plain(step.title()));
      }
      step(chapter, step);
    }
    if (!answers.isEmpty()) {
      line("=== Answers");
      answers.forEach(this::line);
    }
  }

  private void step(Chapter chapter, Step step) {
    if (step instanceof Step.Quiz quiz) {
      question(quiz.text(), quiz.options(), quiz.why());
    } else if (step instanceof Step.Predict predict) {
      question(predict.text(), predict.options(), predict.answer());
    } else if (step instanceof Step.Discuss discuss) {
      line(".Talk about it\n====\n" + AdocText.blocks(discuss.text()) + "====");
    } else {
      line(AdocText.blocks(step.text()));
    }
    if (step instanceof Step.Try attempt) {
      line("Try it:\n\n" + AdocText.code("mqtt", attempt.commands()));
    } else if (step instanceof Step.Exercise exercise) {
      Optional.ofNullable(chapter.exercises().get(exercise.slug()))
          .ifPresent(text -> exercise(exercise.slug(), text));
    }
  }

  private void question(List<Block> text, List<Step.Option> options, List<Block> answer) {
    String number = String.valueOf(answers.size() + 1);
    line(
        ".Question %s\n****\n%s\n%s\n****"
            .formatted(number, AdocText.blocks(text), AdocText.points(false, points(options))));
    answers.add("**%s.** %s\n\n%s".formatted(number, rightOnes(options), AdocText.blocks(answer)));
  }

  static List<List<Block>> points(List<Step.Option> options) {
    return options.stream()
        .map(option -> List.<Block>of(new Block.Paragraph(option.text())))
        .toList();
  }

  /** The right options in one line; empty where the answer is a free sentence. */
  static String rightOnes(List<Step.Option> options) {
    return options.stream()
        .filter(Step.Option::right)
        .map(option -> AdocText.spans(option.text()))
        .collect(Collectors.joining("; "));
  }

  private void exercise(String slug, ExerciseText text) {
    line("==== Exercise " + slug + ": " + AdocText.plain(text.title()));
    line("_%d points_".formatted(text.points()));
    line(AdocText.blocks(text.task()));
    answers.add("**Hints for %s**\n\n%s\n".formatted(slug, AdocText.points(true, text.hints())));
  }

  private void line(String text) {
    adoc.append(text).append("\n\n");
  }
}
