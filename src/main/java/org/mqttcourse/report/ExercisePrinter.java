package org.mqttcourse.report;

import java.nio.file.Path;
import java.util.ArrayList;
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
    String level =
        page.theme().text("report.level." + exercise.level().name().toLowerCase(Locale.ROOT));
    page.text(
        "",
        "  ",
        List.of(
            new Span(
                Span.Style.STRONG,
                page.theme().text("report.exercise.title", exercise.slug(), exercise.title())),
            Span.plain(page.theme().text("report.exercise.points", exercise.points(), level))));
    page.blank();
    new BlockPrinter(page).print(exercise.task(), "");
    page.blank();
    page.line(Style.STRONG, page.theme().text("report.exercise.file"));
    page.verbatim("  ", Style.CODE, List.of(file.toString()));
    page.blank();
    page.text("", "", marked(page.theme().text("report.exercise.what.to.type")));
    page.blank();
  }

  /** A hint. */
  public void hint(Exercise exercise, int number) {
    page.line(
        Style.STRONG,
        page.theme()
            .text("report.exercise.hint", number, exercise.hints().size(), exercise.slug()));
    page.blank();
    new BlockPrinter(page).print(exercise.hints().get(number - 1), "");
    page.blank();
  }

  /** What stands between two backquotes is code. */
  private static List<Span> marked(String text) {
    List<Span> spans = new ArrayList<>();
    boolean code = false;
    for (String part : text.split("`", -1)) {
      spans.add(code ? new Span(Span.Style.CODE, part) : Span.plain(part));
      code = !code;
    }
    return spans;
  }
}
