package org.mqttcourse.shell;

import java.util.List;
import java.util.Optional;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.report.LessonPrinter;
import org.mqttcourse.report.Page;
import org.mqttcourse.report.Style;
import org.mqttcourse.report.Theme;
import org.mqttcourse.text.Text;

/** What is said to an answer at the prompt. */
final class Questions {
  private final StringBuilder lines = new StringBuilder();
  private final Theme theme;

  Questions(Theme theme) {
    this.theme = theme;
  }

  /** The options of a question; none at other steps. */
  static List<Step.Option> options(Step step) {
    if (step instanceof Step.Quiz quiz) {
      return quiz.options();
    }
    return step instanceof Step.Predict predict ? predict.options() : List.of();
  }

  /** What the line means as an answer; empty where it is none. */
  static Optional<QuizAnswer> read(String line, Optional<Step> step) {
    return QuizAnswer.read(line, options(step.orElse(null)).size());
  }

  /** What is said to somebody who goes on from a step that is not done. */
  static Text undone(Step step) {
    if (step instanceof Step.Exercise exercise) {
      return Text.of("shell.question.exercise.open", exercise.slug());
    }
    return step instanceof Step.Try
        ? Text.of("shell.question.try.open")
        : Text.of("shell.question.open");
  }

  /** The answer of a question that has no options; empty where there is none to show. */
  Optional<CharSequence> reveal(Step step) {
    LessonPrinter printer = new LessonPrinter(lines, theme);
    if (step instanceof Step.Discuss discuss && !discuss.answer().isEmpty()) {
      printer.answer(theme.text("shell.question.possible"), discuss.answer());
      return Optional.of(lines);
    }
    if (step instanceof Step.Predict predict && predict.options().isEmpty()) {
      printer.answer(theme.text("shell.question.happens"), predict.answer());
      return Optional.of(lines);
    }
    return Optional.empty();
  }

  /** To a guess, right or wrong: what really happens. */
  CharSequence toGuess(Step.Predict step, boolean right) {
    lines
        .append(
            theme.paint(
                right ? Style.GOOD : Style.STRONG,
                right ? theme.text("shell.question.yes") : theme.text("shell.question.no")))
        .append("\n\n");
    new LessonPrinter(lines, theme).answer(theme.text("shell.question.happens"), step.answer());
    return lines;
  }

  /** To a right answer. */
  CharSequence toRight(Step.Quiz step) {
    lines
        .append(
            theme.paint(Style.GOOD, theme.either("✓ ", "") + theme.text("shell.question.right")))
        .append("\n\n");
    why(step);
    return lines;
  }

  /**
   * To a wrong answer.
   *
   * @param explain whether to say why, which gives the right answer away
   */
  CharSequence toWrong(Step.Quiz step, QuizAnswer answer, boolean explain) {
    String notYet = theme.text("shell.question.not.yet");
    String comment =
        theme.texts().of(answer.comment(step.options())) + theme.text("shell.question.again");
    if (theme.narrow()) {
      new Page(lines, theme).text(notYet + comment).blank();
    } else {
      lines.append(theme.paint(Style.BAD, notYet)).append(comment).append("\n\n");
    }
    if (explain) {
      why(step);
    }
    return lines;
  }

  private void why(Step.Quiz step) {
    if (!step.why().isEmpty()) {
      new LessonPrinter(lines, theme).answer(theme.text("shell.question.why"), step.why());
    }
  }
}
