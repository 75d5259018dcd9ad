package org.mqttcourse.authoring.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mqttcourse.exercise.ExerciseText;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.text.Texts;

/**
 * The whole workbook as one AsciiDoc text: answers stand at each lesson's end, and the words at its
 * own.
 */
final class BookText {
  private static final String DRAWN = "─│╎┌├└▶◀✗";
  private static final String TYPED = "-|:+++><x";

  private final StringBuilder adoc = new StringBuilder();
  private final List<String> answers = new ArrayList<>();

  private BookText() {}

  static String of(List<Chapter> chapters, Glossary glossary, Texts texts) {
    BookText book = new BookText();
    book.line("= " + texts.of("export.workbook.title") + ": " + texts.of("export.book.subtitle"));
    book.adoc.deleteCharAt(book.adoc.length() - 1);
    book.line(":example-caption!:\n:table-caption!:\n:toc-title: " + texts.of("export.book.toc"));
    chapters.forEach(book::chapter);
    if (!glossary.isEmpty()) {
      book.line(glossary.chapter());
    }
    return plainDrawings(book.adoc.toString());
  }

  /**
   * The book's font for code has no arrow heads, and its lines are twice as wide as its letters.
   */
  private static String plainDrawings(String adoc) {
    StringBuilder plain = new StringBuilder(adoc);
    for (int i = 0; i < plain.length(); i++) {
      int drawn = DRAWN.indexOf(plain.charAt(i));
      if (drawn >= 0) {
        plain.setCharAt(i, TYPED.charAt(drawn));
      }
    }
    return plain.toString();
  }

  private void chapter(Chapter chapter) {
    answers.clear();
    line("== " + AdocText.plain(chapter.heading()));
    line("_" + chapter.text("export.minutes", chapter.lesson().minutes()) + "_");
    for (Step step : chapter.lesson().steps()) {
      if (!step.title().isEmpty()) {
        line("=== " + AdocText.plain(step.title()));
      }
      step(chapter, step);
    }
    if (!answers.isEmpty()) {
      line("=== " + chapter.text("export.book.answers"));
      answers.forEach(this::line);
    }
  }

  private void step(Chapter chapter, Step step) {
    if (step instanceof Step.Quiz quiz) {
      question(chapter, quiz.text(), quiz.options(), quiz.why());
    } else if (step instanceof Step.Predict predict) {
      question(chapter, chapter.question(predict), predict.options(), predict.answer());
    } else if (step instanceof Step.Discuss discuss) {
      line(
          "."
              + chapter.text("export.discuss")
              + "\n====\n"
              + AdocText.blocks(discuss.text())
              + "====");
    } else {
      line(AdocText.blocks(step.text()));
    }
    if (step instanceof Step.Try attempt) {
      line(chapter.text("export.try") + ":\n\n" + AdocText.code("mqtt", attempt.commands()));
    } else if (step instanceof Step.Exercise exercise) {
      Optional.ofNullable(chapter.exercises().get(exercise.slug()))
          .ifPresent(text -> exercise(chapter, exercise.slug(), text));
    }
  }

  private void question(
      Chapter chapter, List<Block> text, List<Step.Option> options, List<Block> answer) {
    String number = String.valueOf(answers.size() + 1);
    line(
        "[%%unbreakable]\n.%s %s\n****\n%s\n%s\n****"
            .formatted(
                chapter.text("export.question"),
                number,
                AdocText.blocks(text),
                options.isEmpty()
                    ? ""
                    : "[loweralpha]\n" + AdocText.points(true, points(options))));
    answers.add("**%s.** %s\n\n%s".formatted(number, lettered(options), AdocText.blocks(answer)));
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

  /** The right ones, with the letters that stand before them in the question. */
  private static String lettered(List<Step.Option> options) {
    return IntStream.range(0, options.size())
        .filter(i -> options.get(i).right())
        .mapToObj(i -> (char) ('a' + i) + ". " + AdocText.spans(options.get(i).text()))
        .collect(Collectors.joining("; "));
  }

  private void exercise(Chapter chapter, String slug, ExerciseText text) {
    line("==== " + chapter.text("export.exercise", slug) + ": " + AdocText.plain(text.title()));
    line("_" + chapter.text("export.points", text.points()) + "_");
    line(AdocText.blocks(text.task()));
    answers.add(
        "**%s**\n\n%s\n"
            .formatted(
                chapter.text("export.book.hints", slug), AdocText.points(true, text.hints())));
  }

  private void line(String text) {
    adoc.append(text).append("\n\n");
  }
}
