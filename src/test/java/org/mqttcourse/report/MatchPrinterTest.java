package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mqttcourse.report.Printed.ASCII;
import static org.mqttcourse.report.Printed.NARROW;
import static org.mqttcourse.report.Printed.WIDE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttcourse.wire.TopicFilter;

class MatchPrinterTest {
  private static List<String> print(Theme theme, String filter, String topic) {
    return Printed.lines(theme, (out, t) -> new MatchPrinter(out, t).print(filter, topic));
  }

  @Test
  void saysYesLevelByLevel() {
    assertEquals(
        List.of(
            "✓ Yes: home/+/# matches home/kitchen/oven/temp",
            "  Filter  Topic      Why",
            "  ──────  ─────────  ─────────────────────────────────",
            "  home    home       the same",
            "  +       kitchen    + takes one level, whatever it is",
            "  #       oven/temp  # takes all that is left"),
        print(WIDE, "home/+/#", "home/kitchen/oven/temp"));
  }

  @Test
  void saysWhichLevelIsTheReasonForANo() {
    assertEquals(
        List.of(
            "No: home/Kitchen/temp does not match home/kitchen/temp",
            "  Filter   Topic    Why",
            "  -------  -------  ------------------------------------",
            "  home     home     the same",
            "  Kitchen  kitchen  no: capital and small letters differ"),
        print(ASCII, "home/Kitchen/temp", "home/kitchen/temp"));
  }

  @ParameterizedTest
  @CsvSource({
    "home/+, home, no: the topic has ended",
    "home, home/temp, no: the filter has ended; only # would go on",
    "home, /home, no: a slash too many makes an empty level",
    "#, $SYS/uptime, no: a wildcard in front takes no topic with $ (section 4.7.2)",
    "home/#, home, '# takes the level above it, too'",
  })
  void knowsTheReason(String filter, String topic, String reason) {
    List<String> lines = print(WIDE, filter, topic);

    assertTrue(lines.get(lines.size() - 1).endsWith(reason), lines.toString());
  }

  @Test
  void givesAReasonThatFitsTheAnswerWhateverIsAsked() {
    List<String> parts =
        List.of("a", "a/b", "+", "#", "a/+", "a/#", "+/b", "/", "$x", "$x/#", "+/#");
    for (String filter : parts) {
      for (String topic : List.of("a", "a/b", "/", "a/", "$x", "$x/b", "b", "a/b/c", "/b")) {
        String text = String.join("\n", print(WIDE, filter, topic));
        boolean matches = new TopicFilter(filter).matches(topic);
        assertEquals(matches, text.startsWith("✓ Yes"), text);
        assertEquals(matches, !text.contains("  no: "), text);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "home/temp+, home/temp, a wildcard stands beside other characters: 'temp+'",
    "home/#/temp, home/temp, something follows the #",
    "'', home, The filter is empty",
    "home, '', The topic is empty",
    "home/temp, home/+, the filter comes first",
  })
  void explainsWhatCannotBe(String filter, String topic, String reason) {
    String text = String.join(" ", print(WIDE, filter, topic)).replaceAll("\\s+", " ");

    assertTrue(text.startsWith("✗ That can't be."), text);
    assertTrue(text.contains(reason), text);
  }

  @Test
  void fitsANarrowWindow() {
    Printed.assertFits(print(NARROW, "home/+/temp", "home/kitchen/temp"), 40);
    Printed.assertFits(print(NARROW, "home/#/temp", "home/kitchen/temp"), 40);
  }
}
