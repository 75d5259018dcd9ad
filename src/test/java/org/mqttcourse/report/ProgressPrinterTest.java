package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mqttcourse.report.Printed.ASCII;
import static org.mqttcourse.report.Printed.NARROW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttcourse.report.ProgressPrinter.ExerciseRow;
import org.mqttcourse.report.ProgressPrinter.LessonRow;

class ProgressPrinterTest {
  private static final List<LessonRow> ROWS =
      List.of(
          new LessonRow(
              1,
              "How do things talk, and who decides it?",
              5,
              10,
              List.of(
                  new ExerciseRow("hello", 5, true, 1, false),
                  new ExerciseRow("other", 10, false, 3, true))));

  @Test
  void drawsABarForEachLessonAndCountsPoints() {
    assertEquals(
        List.of(
            " 1  How do things talk, and who decides it?  #####.....  5/10",
            "    x hello 5/5 1 check",
            "    - other 0/10 3 checks solution seen",
            "",
            "5 of 15 points"),
        Printed.lines(ASCII, (out, t) -> new ProgressPrinter(out, t).print(ROWS)));
  }

  @Test
  void fitsANarrowWindow() {
    Printed.assertFits(
        Printed.lines(NARROW, (out, t) -> new ProgressPrinter(out, t).print(ROWS)), 40);
  }
}
