package org.mqttcourse.report.grades;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Verdict.Result;
import org.mqttcourse.grading.Row;
import org.mqttcourse.report.Columns;
import org.mqttcourse.report.Theme;

class LiveTableTest {
  private final StringBuilder out = new StringBuilder();
  private long now;

  @Test
  void drawsABarTheTimeLeftAndTheLatestStudents() {
    LiveTable table = new LiveTable(out, new Theme(false, true, 80), () -> now);
    table.begins(List.of("hello", "publish"), List.of(row("ben", "hello", Result.MISSING)), 8);
    for (int i = 1; i <= 4; i++) {
      now += 10_000_000_000L;
      table.graded(i, 8, row(i < 4 ? "anna" : "ben", "publish", Result.PASS));
    }
    assertEquals(
        """
        [############............] 4/8  about 41 s left
        anna               ✓
        ben               –✓
        """,
        lastFrame());
    table.clear();
    assertTrue(out.toString().endsWith("\u001b[3A\r\u001b[J"), out::toString);
  }

  @Test
  void fitsANarrowTerminalWithAnyName() {
    LiveTable table = new LiveTable(out, new Theme(false, true, 40), () -> now);
    List<String> many = java.util.stream.IntStream.range(0, 60).mapToObj(i -> "e" + i).toList();
    table.begins(many, List.of(), 1000);
    for (int i = 1; i <= 60; i++) {
      now += 100_000_000_000L;
      table.graded(i, 1000, row("\u001b[2J" + "x".repeat(80), "e" + (i - 1), Result.FAIL));
    }
    for (String line : lastFrame().split("\n", -1)) {
      assertTrue(Columns.of(line) < 40, line);
    }
  }

  @Test
  void drawsNothingWhereNothingIsToBeJudged() {
    LiveTable table = new LiveTable(out, Theme.PLAIN, () -> now);
    table.begins(List.of("hello"), List.of(row("ben", "hello", Result.MISSING)), 0);
    table.clear();
    assertEquals("", out.toString());
  }

  @Test
  void leavesAloneWhatIsWrittenWhenItHasBeenTakenAway() {
    LiveTable table = new LiveTable(out, Theme.PLAIN, () -> now);
    table.begins(List.of("hello"), List.of(), 2);
    table.clear();
    out.append("Stopped.\n");
    now += 10_000_000_000L;
    table.graded(2, 2, row("anna", "hello", Result.PASS));
    table.clear();
    assertTrue(out.toString().endsWith("Stopped.\n"), out::toString);
  }

  private String lastFrame() {
    String all = out.toString();
    return all.substring(all.lastIndexOf("A\r") + 1).replace("\r\u001b[2K", "");
  }

  private static Row row(String student, String exercise, Result verdict) {
    return SampleGrades.row(student, exercise, verdict, 0, List.of());
  }
}
