package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mqttcourse.report.Printed.NARROW;
import static org.mqttcourse.report.Printed.WIDE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttcourse.lesson.Condition;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.report.LessonPrinter.LessonLine;

class LessonPrinterTest {
  private static Lesson lesson(Step step) {
    return new Lesson(4, "wildcards", "Wildcards", 20, List.of(1, 3), List.of(step));
  }

  private static List<String> print(Theme theme, Step step) {
    return Printed.lines(theme, (out, t) -> new LessonPrinter(out, t).step(lesson(step), 0, false));
  }

  @Test
  void opensALessonWithItsTitleAndWhatItBuildsOn() {
    Step step = new Step.Prose("", List.of());

    assertEquals(
        List.of("", "Lesson 4: Wildcards", "about 20 minutes, builds on lessons 1, 3"),
        Printed.lines(WIDE, (out, t) -> new LessonPrinter(out, t).opening(lesson(step))));
  }

  @Test
  void showsWhatToType() {
    Step step =
        new Step.Try(
            "One level",
            List.of(Samples.paragraph("Try it.")),
            List.of("sub -t a/+"),
            new Condition("subscribe filter=a/+"));

    assertEquals(
        List.of("", "One level", "", "Try it.", "", "Type this:", "", "    sub -t a/+", ""),
        print(WIDE, step));
  }

  @Test
  void lettersTheOptionsOfAQuiz() {
    Step step =
        new Step.Quiz(
            "",
            List.of(Samples.paragraph("Which?")),
            List.of(
                option("one that is so long that it does not fit into forty columns", true),
                option("another", true)),
            List.of());

    assertTrue(print(WIDE, step).contains("  b) another"));
    assertTrue(print(WIDE, step).contains("Type the letters of all that are right, such as: a b"));
    List<String> narrow = print(NARROW, step);
    assertTrue(narrow.stream().anyMatch(line -> line.startsWith("     ")), "hanging indent");
    assertTrue(narrow.stream().filter(line -> line.startsWith("  a)")).count() == 1);
  }

  @Test
  void asksForOneOfTwoLetters() {
    Step step =
        new Step.Quiz(
            "",
            List.of(Samples.paragraph("Which?")),
            List.of(option("yes", true), option("no", false)),
            List.of());

    assertTrue(print(WIDE, step).contains("Type a or b."));
  }

  private static Step.Option option(String text, boolean right) {
    return new Step.Option(List.of(Span.plain(text)), right);
  }

  @Test
  void marksWhereOneIsInTheContents() {
    List<LessonLine> lines =
        List.of(
            new LessonLine(1, "talk", "How do things talk?", 15, false, true),
            new LessonLine(2, "broker", "A broker", 20, true, false));

    assertEquals(
        List.of(
            " 1  How do things talk? (talk, 15 min) ✓ done",
            " 2  A broker (broker, 20 min) ← you are here"),
        Printed.lines(WIDE, (out, t) -> new LessonPrinter(out, t).contents(lines)));
  }
}
