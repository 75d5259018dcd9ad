package org.mqttcourse.report.grades;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.mqttcourse.grading.GradeProgress;
import org.mqttcourse.grading.Row;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.Texts;

/** Says how far a class is where there is no terminal, as in a log: a line now and then. */
public final class PlainProgress implements GradeProgress {
  private static final long BETWEEN_NANOS = 10_000_000_000L;

  private final PrintWriter out;
  private final Texts texts;
  private final LongSupplier nanoClock;
  private long begin;
  private long said;

  /** Says it there. */
  public PlainProgress(PrintWriter out, Texts texts, LongSupplier nanoClock) {
    this.out = out;
    this.texts = texts;
    this.nanoClock = nanoClock;
  }

  @Override
  public void begins(List<String> exercises, List<Row> known, int total) {
    begin = nanoClock.getAsLong();
    said = begin;
  }

  @Override
  public void graded(int done, int total, Row row) {
    long now = nanoClock.getAsLong();
    if (done == total || now - said < BETWEEN_NANOS) {
      return;
    }
    said = now;
    Optional<Text> left = TimeLeft.guess(now - begin, done, total);
    out.println(
        left.isPresent()
            ? texts.of("grades.progress.left", done, total, left.get())
            : texts.of("grades.progress", done, total));
  }
}
