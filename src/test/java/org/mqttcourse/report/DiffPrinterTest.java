package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiffPrinterTest {
  private static List<String> print(List<String> mine, List<String> solution) {
    return Printed.lines(
        Theme.PLAIN, (out, t) -> new DiffPrinter(out, t).print("A.java", mine, solution));
  }

  @Test
  void marksYoursWithMinusAndTheSolutionsWithPlus() {
    assertEquals(
        List.of("--- yours/A.java", "+++ solution/A.java", "@@ -1,2 +1,2 @@", " a", "-b", "+c"),
        print(List.of("a", "b"), List.of("a", "c")));
  }

  @Test
  void saysWhenThereIsNoDifference() {
    assertEquals(
        List.of("Your file and the solution are the same."), print(List.of("a"), List.of("a")));
  }
}
