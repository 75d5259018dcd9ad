package org.mqttcourse.report.grades;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.mqttcourse.grading.GradeProgress;
import org.mqttcourse.grading.Row;
import org.mqttcourse.report.Columns;
import org.mqttcourse.report.Safe;
import org.mqttcourse.report.Theme;

/**
 * Draws on a terminal how far a class is: a bar, the time left, and the students who were judged
 * last. It is drawn over itself again and again, and taken away at the end. Safe for many threads.
 */
public final class LiveTable implements GradeProgress {
  private static final int MOST_STUDENTS = 8;
  private static final int NAME = 16;
  private static final int BAR = 24;
  private static final long BETWEEN_NANOS = 100_000_000L;

  private final Appendable out;
  private final Theme theme;
  private final LongSupplier nanoClock;
  private final Map<String, Map<String, Row>> rows = new LinkedHashMap<>();
  private final Set<String> latest = new LinkedHashSet<>();
  private List<String> exercises = List.of();
  private long begin;
  private long drawn;
  private int lines;
  private boolean over;

  /** Draws to that, which must be a terminal. */
  public LiveTable(Appendable out, Theme theme, LongSupplier nanoClock) {
    this.out = out;
    this.theme = theme;
    this.nanoClock = nanoClock;
  }

  @Override
  public synchronized void begins(List<String> slugs, List<Row> known, int total) {
    exercises = List.copyOf(slugs);
    begin = nanoClock.getAsLong();
    known.forEach(this::keep);
    if (total > 0) {
      draw(0, total);
    }
  }

  private void keep(Row row) {
    rows.computeIfAbsent(row.student(), any -> new LinkedHashMap<>()).put(row.exercise(), row);
  }

  @Override
  public synchronized void graded(int done, int total, Row row) {
    keep(row);
    latest.remove(row.student());
    latest.add(row.student());
    long now = nanoClock.getAsLong();
    if (done == total || now - drawn >= BETWEEN_NANOS) {
      drawn = now;
      draw(done, total);
    }
  }

  private void draw(int done, int total) {
    if (over) {
      return;
    }
    int room = Math.max(20, theme.width() - 1);
    List<String> text = new ArrayList<>();
    text.add(bar(done, total, room));
    List<String> names = List.copyOf(latest);
    for (String name : names.subList(Math.max(0, names.size() - MOST_STUDENTS), names.size())) {
      text.add(student(name, room));
    }
    StringBuilder frame = new StringBuilder(up());
    text.forEach(line -> frame.append("\r\u001b[2K").append(line).append('\n'));
    lines = text.size();
    print(frame);
  }

  private String up() {
    return lines == 0 ? "" : "\u001b[" + lines + "A";
  }

  private String bar(int done, int total, int room) {
    String end = " %d/%d%s".formatted(done, total, left(done, total));
    int width = Math.min(BAR, room - end.length() - 2);
    if (width < 4) {
      return end.strip().substring(0, Math.min(room, end.strip().length()));
    }
    int full = width * done / total;
    return "[" + "#".repeat(full) + ".".repeat(width - full) + "]" + end;
  }

  private String left(int done, int total) {
    return TimeLeft.guess(nanoClock.getAsLong() - begin, done, total)
        .map(left -> theme.text("grades.left", left))
        .orElse("");
  }

  private String student(String name, int room) {
    String shown = Safe.value(name, theme);
    while (Columns.of(shown) > NAME) {
      shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1));
    }
    StringBuilder line = new StringBuilder(Columns.pad(shown, NAME)).append("  ");
    Map<String, Row> theirs = rows.get(name);
    for (String exercise : exercises) {
      if (Columns.of(line.toString()) >= room) {
        break;
      }
      Row row = theirs.get(exercise);
      Mark mark = row == null ? null : Mark.of(row);
      line.append(mark == null ? " " : theme.paint(mark.style(), mark.sign(theme)));
    }
    return line.toString();
  }

  /** Takes it away; nothing is drawn any more, as others write there now. */
  public synchronized void clear() {
    over = true;
    if (lines > 0) {
      print(new StringBuilder(up()).append("\r\u001b[J"));
      lines = 0;
    }
  }

  private void print(StringBuilder text) {
    try {
      out.append(text);
      if (out instanceof java.io.Flushable writer) {
        writer.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
