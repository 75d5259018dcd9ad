package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.Step;

/** Prints the steps of a lesson, one at a time. */
public final class LessonPrinter {
  private final Page page;
  private final Theme theme;
  private final BlockPrinter blocks;

  /** Prints to that. */
  public LessonPrinter(Appendable out, Theme theme) {
    this.page = new Page(out, theme);
    this.theme = theme;
    this.blocks = new BlockPrinter(page);
  }

  /** A lesson's title, how long it takes and what it builds on. */
  public void opening(Lesson lesson) {
    page.blank();
    page.text(
        "",
        "  ",
        List.of(
            new Span(
                Span.Style.STRONG, theme.text("lesson.title", lesson.number(), lesson.title()))));
    StringBuilder about = new StringBuilder(theme.text("lesson.minutes", lesson.minutes()));
    int before = lesson.buildsOn().size();
    if (before > 0) {
      about.append(theme.count("lesson.builds", before, lesson.buildsOn()));
    }
    page.line(Style.DIM, about.toString());
  }

  /** A question of a lesson, away from its place. */
  public void question(Lesson lesson, int index) {
    page.blank();
    page.line(Style.HEADING, theme.text("lesson.from", lesson.number(), lesson.title(), index + 1));
    page.blank();
    Step step = lesson.steps().get(index);
    blocks.print(step.text(), "");
    if (step instanceof Step.Quiz quiz) {
      options(quiz.options());
    } else if (step instanceof Step.Predict predict) {
      predict
          .trial()
          .ifPresent(
              trial -> {
                page.blank();
                page.listing("", trial.commands());
              });
      options(predict.options());
    }
    page.blank();
  }

  /**
   * A step.
   *
   * @param index from 0
   * @param done whether it was done before
   */
  public void step(Lesson lesson, int index, boolean done) {
    Step step = lesson.steps().get(index);
    page.blank();
    if (!step.title().isEmpty()) {
      page.line(Style.HEADING, step.title());
      page.blank();
    }
    blocks.print(step.text(), "");
    if (step instanceof Step.Try tryStep) {
      commands(tryStep.commands(), done);
    } else if (step instanceof Step.Quiz quiz) {
      options(quiz.options());
    } else if (step instanceof Step.Predict predict) {
      predict.trial().ifPresent(trial -> trial(trial.commands()));
      options(predict.options());
    } else if (step instanceof Step.Discuss) {
      page.blank();
      page.line(Style.DIM, theme.text("lesson.discuss"));
    }
    page.blank();
  }

  private void commands(List<String> commands, boolean done) {
    page.blank();
    page.line(Style.DIM, done ? theme.text("lesson.again") : theme.text("lesson.type"));
    page.blank();
    page.listing("", commands);
  }

  private void trial(List<String> commands) {
    page.blank();
    page.line(Style.DIM, theme.text("lesson.trial"));
    page.blank();
    page.listing("", commands);
  }

  private void options(List<Step.Option> options) {
    if (options.isEmpty()) {
      page.blank();
      page.line(Style.DIM, theme.text("lesson.decide"));
      return;
    }
    page.blank();
    char letter = 'a';
    for (Step.Option option : options) {
      page.text("  " + letter++ + ") ", "     ", option.text());
    }
    long right = options.stream().filter(Step.Option::right).count();
    page.blank();
    String last = String.valueOf((char) ('a' + options.size() - 1));
    page.line(
        Style.DIM,
        right > 1
            ? theme.text("lesson.letters", last)
            : options.size() == 2
                ? theme.text("lesson.letter.two")
                : theme.text("lesson.letter", last));
  }

  /** The model answer of a question, or what really happens. */
  public void answer(String heading, List<org.mqttcourse.lesson.Block> answer) {
    page.line(Style.STRONG, heading);
    page.blank();
    blocks.print(answer, "");
    page.blank();
  }

  /** The table of contents. */
  public void contents(List<LessonLine> lessons) {
    for (LessonLine lesson : lessons) {
      List<Span> text = new ArrayList<>();
      text.add(
          lesson.here() ? new Span(Span.Style.STRONG, lesson.title()) : Span.plain(lesson.title()));
      text.add(Span.plain(theme.text("lesson.name", lesson.name(), lesson.minutes())));
      if (lesson.here()) {
        text.add(Span.plain(theme.either(" ← ", " <- ") + theme.text("lesson.here")));
      } else if (lesson.finished()) {
        text.add(Span.plain(theme.either(" ✓ ", " - ") + theme.text("lesson.done")));
      }
      String number = (lesson.number() < 10 ? " " : "") + lesson.number() + "  ";
      page.text(number, "    ", text);
    }
  }

  /**
   * A line of the table of contents.
   *
   * @param here whether one is in it now
   * @param finished whether all its steps are done
   */
  public record LessonLine(
      int number, String name, String title, int minutes, boolean here, boolean finished) {}
}
