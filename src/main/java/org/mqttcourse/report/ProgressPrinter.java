package org.mqttcourse.report;

import java.util.List;
import java.util.Locale;
import org.mqttcourse.lesson.Span;

/** Prints how far one has come: a bar for each lesson, its exercises, and the points. */
public final class ProgressPrinter {
  private static final int BAR = 10;

  private final Page page;
  private final Theme theme;

  /** Prints to that. */
  public ProgressPrinter(Appendable out, Theme theme) {
    this.page = new Page(out, theme);
    this.theme = theme;
  }

  /**
   * A lesson and how far it is done.
   *
   * @param done steps that are done
   */
  public record LessonRow(
      int number, String title, int done, int steps, List<ExerciseRow> exercises) {
    public LessonRow {
      exercises = List.copyOf(exercises);
    }
  }

  /** An exercise and how far it is done. */
  public record ExerciseRow(
      String slug, int points, boolean passed, int attempts, boolean solutionSeen) {}

  /**
   * What stands below the table.
   *
   * @param next what to do next, in a sentence
   * @param days in a row on which something was done
   * @param hints that were asked for, in all exercises
   * @param due questions that are due for review
   */
  public record Study(String next, int days, int hints, int due) {}

  /** Prints what stands below the table. */
  public void print(Study study) {
    page.text(
        theme.count("report.progress.days", study.days())
            + theme.count("report.progress.hints", study.hints())
            + (study.due() == 0 ? "" : theme.count("report.progress.due", study.due())));
    page.text("", "  ", List.of(Span.plain(theme.text("report.progress.next", study.next()))));
  }

  /** Prints the table. */
  public void print(List<LessonRow> lessons) {
    int widest = lessons.stream().mapToInt(row -> Columns.of(row.title())).max().orElse(0);
    int title = Math.min(widest, Math.max(12, theme.textWidth() - 4 - BAR - 10));
    int points = 0;
    int possible = 0;
    for (LessonRow lesson : lessons) {
      lesson(lesson, title);
      for (ExerciseRow exercise : lesson.exercises()) {
        exercise(exercise);
        points += exercise.passed() ? exercise.points() : 0;
        possible += exercise.points();
      }
    }
    page.blank();
    page.line(Style.STRONG, theme.text("report.progress.points", points, possible));
  }

  private void lesson(LessonRow lesson, int width) {
    String number = String.format(Locale.ROOT, "%2d  ", lesson.number());
    String text = Safe.line(lesson.title(), theme);
    String cut =
        Columns.of(text) > width ? text.substring(0, Math.min(text.length(), width)) : text;
    page.raw(
        number
            + theme.paint(Style.STRONG, Columns.pad(cut, width))
            + "  "
            + bar(lesson.done(), lesson.steps())
            + String.format(Locale.ROOT, " %2d/%d", lesson.done(), lesson.steps()));
  }

  private String bar(int done, int all) {
    int full = all == 0 ? 0 : BAR * Math.min(done, all) / all;
    return theme.paint(Style.GOOD, theme.either("█", "#").repeat(full))
        + theme.paint(Style.DIM, theme.either("░", ".").repeat(BAR - full));
  }

  private void exercise(ExerciseRow exercise) {
    String mark = exercise.passed() ? theme.either("✓", "x") : theme.either("·", "-");
    String tries = theme.count("report.progress.checks", exercise.attempts());
    StringBuilder text = new StringBuilder();
    text.append(exercise.slug()).append("  ");
    text.append(exercise.passed() ? exercise.points() : 0).append('/').append(exercise.points());
    if (exercise.attempts() > 0) {
      text.append("  ").append(tries);
    }
    if (exercise.solutionSeen()) {
      text.append(theme.text("report.progress.seen"));
    }
    page.text(
        "    " + theme.paint(exercise.passed() ? Style.GOOD : Style.DIM, mark) + " ",
        "      ",
        List.of(Span.plain(text.toString())));
  }
}
