package org.mqttcourse.report.grades;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Verdict.Result;
import org.mqttcourse.grading.Row;
import org.mqttcourse.text.Texts;

class PlainProgressTest {
  private static final long SECOND = 1_000_000_000L;
  private static final Row ROW = SampleGrades.row("anna", "hello", Result.PASS, 10, List.of());

  private final StringWriter out = new StringWriter();
  private long now = 17;

  private PlainProgress begun(Texts texts) {
    PlainProgress progress = new PlainProgress(new PrintWriter(out, true), texts, () -> now);
    progress.begins(List.of("hello"), List.of(), 420);
    return progress;
  }

  @Test
  void saysALineEveryTenSeconds() {
    PlainProgress progress = begun(Texts.english());
    for (int done = 1; done <= 80; done++) {
      now += SECOND / 2;
      progress.graded(done, 420, ROW);
    }
    assertEquals(
        List.of(
            "20 of 420 checked, about 3 min left",
            "40 of 420 checked, about 3 min left",
            "60 of 420 checked, about 3 min left",
            "80 of 420 checked, about 3 min left"),
        out.toString().lines().toList());
  }

  @Test
  void saysNothingOfTheTimeBeforeItCanBeGuessed() {
    PlainProgress progress = begun(Texts.in("de"));
    now += 11 * SECOND;
    progress.graded(1, 420, ROW);
    assertEquals(List.of("1 von 420 geprüft"), out.toString().lines().toList());
  }

  @Test
  void saysNothingAtTheEndOrWhereItIsQuick() {
    PlainProgress progress = begun(Texts.english());
    now += SECOND;
    progress.graded(419, 420, ROW);
    now += 30 * SECOND;
    progress.graded(420, 420, ROW);
    assertEquals("", out.toString());
  }
}
