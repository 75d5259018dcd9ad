package org.mqttcourse.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.lesson.Span;

/** Prints an exercise as a student meets it. */
public final class ExercisePrinter {
  private final Page page;

  /** Prints to that. */
  public ExercisePrinter(Appendable out, Theme theme) {
    this.page = new Page(out, theme);
  }

  /** The task, the file to write it in, and what to type. */
  public void task(Exercise exercise, Path file) {
    String level = exercise.level().name().toLowerCase(Locale.ROOT);
    page.text(
        "",
        "  ",
        List.of(
            new Span(Span.Style.STRONG, "Exercise " + exercise.slug() + ": " + exercise.title()),
            Span.plain(" (" + exercise.points() + " points, " + level + ")")));
    page.blank();
    new BlockPrinter(page).print(exercise.task(), "");
    page.blank();
    page.line(Style.STRONG, "Your file:");
    page.verbatim("  ", Style.CODE, List.of(file.toString()));
    page.blank();
    page.text(
        "",
        "",
        List.of(
            Span.plain("Change it with "),
            code("edit"),
            Span.plain(" or any editor, try it with "),
            code("run"),
            Span.plain(", hand it in with "),
            code("check"),
            Span.plain(". Stuck? "),
            code("hint"),
            Span.plain(".")));
    page.blank();
  }

  /** A hint. */
  public void hint(Exercise exercise, int number) {
    page.line(Style.STRONG, "Hint " + number + " of " + exercise.hints().size());
    page.blank();
    new BlockPrinter(page).print(exercise.hints().get(number - 1), "");
    page.blank();
  }

  private static Span code(String text) {
    return new Span(Span.Style.CODE, text);
  }
}
