package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mqttcourse.report.Printed.ASCII;
import static org.mqttcourse.report.Printed.NARROW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttcourse.lesson.Lesson;

class LessonGraphTest {
  private static final List<Lesson> LESSONS =
      List.of(
          lesson(1, "Talk"),
          lesson(2, "Topics", 1),
          lesson(3, "Jokers and other signs of the world of topics", 2),
          lesson(4, "Publish", 2),
          lesson(5, "Listen", 3, 4),
          lesson(6, "Bytes", 5),
          lesson(7, "JSON", 6),
          lesson(8, "Quality", 5, 77));

  @Test
  void branchesOffWhatIsShorterAndGoesStraightOnWithTheLongest() {
    assertEquals(
        List.of(
            " 1 Talk",
            " 2 Topics",
            "+- 3 Jokers and other signs of the world of topics",
            " 4 Publish",
            " 5 Listen (also on 3)",
            "+- 8 Quality",
            " 6 Bytes",
            " 7 JSON"),
        Printed.lines(ASCII, (out, t) -> new LessonGraph(out, t).print(LESSONS)).stream()
            .map(line -> line.replaceAll(" +", " "))
            .limit(8)
            .toList());
  }

  @Test
  void fitsANarrowWindow() {
    Printed.assertFits(
        Printed.lines(NARROW, (out, t) -> new LessonGraph(out, t).print(LESSONS)), 40);
  }

  private static Lesson lesson(int number, String title, Integer... buildsOn) {
    return new Lesson(number, "l" + number, title, 10, List.of(buildsOn), List.of());
  }
}
