package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mqttcourse.report.Printed.NARROW;
import static org.mqttcourse.report.Printed.WIDE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict;

class VerdictPrinterTest {
  private static final Finding WRONG_TOPIC =
      new Finding(
          "wrong-topic",
          "a PUBLISH to home/kitchen/temp",
          "a PUBLISH to home/temp",
          "Use the first argument as the topic.");
  private static final Finding NO_GOODBYE =
      new Finding("no-goodbye", "a DISCONNECT", "none", "Call disconnect().");

  private static List<String> print(Theme theme, Verdict verdict) {
    return Printed.lines(
        theme, (out, t) -> new VerdictPrinter(out, t).print(Samples.exercise(), verdict));
  }

  @Test
  void praisesAPassWithItsPointsAndWhatComesAfter() {
    assertEquals(
        List.of("", "✓ PASS  publish  (10 points)", "", "It works because of the topic."),
        print(WIDE, Verdict.of(List.of())));
  }

  @Test
  void saysOfAFailWhatWasExpectedAndWhatCameAndWhatToDo() {
    assertEquals(
        List.of(
            "",
            "✗ FAIL  publish",
            "",
            "  Expected  a PUBLISH to home/kitchen/temp",
            "  Got       a PUBLISH to home/temp",
            "  Hint      Use the first argument as the topic."),
        print(WIDE, Verdict.of(List.of(WRONG_TOPIC))));
  }

  @Test
  void showsTheMostTellingFindingFirst() {
    List<String> lines = print(WIDE, Verdict.of(List.of(WRONG_TOPIC, NO_GOODBYE)));

    int first = lines.indexOf("  Got       a PUBLISH to home/temp");
    int mendFirst = lines.indexOf("Mend this first; it may explain the rest:");
    int second = lines.indexOf("  Got       none");
    assertTrue(first >= 0 && first < mendFirst && mendFirst < second, lines.toString());
  }

  @Test
  void fitsANarrowWindow() {
    List<String> lines = print(NARROW, Verdict.of(List.of(WRONG_TOPIC, NO_GOODBYE)));

    Printed.assertFits(lines, 40);
    assertTrue(lines.contains("  Expected:"));
  }

  @Test
  void keepsACompilersCaretUnderTheMistake() {
    String got = "Publish.java:3: ';' expected\n  int a = 1\n           ^";
    Verdict verdict = Verdict.of(List.of(new Finding("does-not-compile", "a program", got, "")));

    List<String> lines = print(NARROW, verdict);

    assertTrue(lines.contains("      int a = 1"), lines.toString());
    assertTrue(lines.contains("               ^"), lines.toString());
  }

  @Test
  void neverPrintsAStudentsControlCharacters() {
    Verdict verdict = Verdict.of(List.of(new Finding("x", "a", "\u001b[2Jb", "c")));

    assertFalse(String.join("\n", print(WIDE, verdict)).contains("\u001b"));
  }
}
