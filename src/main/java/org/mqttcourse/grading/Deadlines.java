package org.mqttcourse.grading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mqttcourse.text.Text;

/**
 * Until when what is due, and what a day late costs.
 *
 * @param lines the later of two that fit equally well counts
 * @param zone of times that name none
 */
public record Deadlines(List<Line> lines, ZoneId zone) {
  private static final String ALL = "*";
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]", Locale.ROOT);

  public Deadlines {
    lines = List.copyOf(lines);
  }

  /** Nothing is ever late. */
  public static Deadlines none() {
    return new Deadlines(List.of(), ZoneId.of("UTC"));
  }

  /**
   * Reads {@code exercise,deadline,percent[,student]}, one a line; {@code *} is any exercise.
   *
   * @param slugs that there are
   * @throws UnusableFileException where a line can't be understood
   */
  public static Deadlines read(Path file, ZoneId zone, Collection<String> slugs)
      throws IOException {
    List<Line> lines = new ArrayList<>();
    for (CsvTable.Line line : CsvTable.read(file, Text.of("grading.deadlines")).lines()) {
      String exercise = line.get(0);
      if (exercise.equalsIgnoreCase("exercise")) {
        continue;
      }
      if (!exercise.equals(ALL) && !slugs.contains(exercise)) {
        throw line.wrong(Text.of("grading.deadlines.exercise", exercise));
      }
      lines.add(new Line(exercise, time(line, zone), percent(line), line.get(3)));
    }
    return new Deadlines(lines, zone);
  }

  private static Instant time(CsvTable.Line line, ZoneId zone) throws UnusableFileException {
    String text = line.get(1);
    try {
      return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
    } catch (DateTimeParseException e) {
      return localTime(line, text, zone);
    }
  }

  private static Instant localTime(CsvTable.Line line, String text, ZoneId zone)
      throws UnusableFileException {
    try {
      LocalDateTime time =
          text.length() == "2026-11-20".length()
              ? LocalDate.parse(text).atTime(LocalTime.MAX)
              : LocalDateTime.parse(text, LOCAL);
      return time.atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw line.wrong(Text.of("grading.deadlines.time", text));
    }
  }

  private static double percent(CsvTable.Line line) throws UnusableFileException {
    String text = line.get(2).replace("%", "").strip();
    try {
      double percent = Double.parseDouble(text);
      if (percent >= 0 && percent <= 100) {
        return percent;
      }
    } catch (NumberFormatException e) {
      throw noPercent(line, text);
    }
    throw noPercent(line, text);
  }

  private static UnusableFileException noPercent(CsvTable.Line line, String text) {
    return line.wrong(Text.of("grading.deadlines.percent", text));
  }

  /**
   * How late it is.
   *
   * @param marked whether the platform calls it late: then it is a day late at least
   */
  Lateness lateness(Student student, String exercise, Instant handedIn, boolean marked) {
    Optional<Line> line =
        lines.stream()
            .filter(one -> one.fits(student, exercise))
            .reduce((a, b) -> b.weight() >= a.weight() ? b : a);
    if (line.isEmpty()) {
      return new Lateness(0, 0);
    }
    Duration over = Duration.between(line.get().until(), handedIn);
    long begun = over.isNegative() || over.isZero() ? 0 : (over.toSeconds() / 86_400) + 1;
    int days = (int) Math.min(10_000, Math.max(begun, marked ? 1 : 0));
    return new Lateness(days, Math.min(100, days * line.get().percent()));
  }

  /**
   * One deadline.
   *
   * @param exercise its slug, or {@code *}
   * @param percent of the points that each day begun costs
   * @param student for whom alone it holds; empty for all
   */
  public record Line(String exercise, Instant until, double percent, String student) {
    private boolean fits(Student one, String slug) {
      return (exercise.equals(ALL) || exercise.equals(slug))
          && (student.isEmpty()
              || student.equalsIgnoreCase(one.name())
              || student.equals(one.id()));
    }

    /** A student's own deadline goes before one for all, an exercise's before one for any. */
    private int weight() {
      return (student.isEmpty() ? 0 : 2) + (exercise.equals(ALL) ? 0 : 1);
    }
  }

  /**
   * How late something is.
   *
   * @param days begun since the deadline
   * @param percent that these cost in all
   */
  record Lateness(int days, double percent) {}
}
