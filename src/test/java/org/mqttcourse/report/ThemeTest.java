package org.mqttcourse.report;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ThemeTest {
  @Test
  void usesColoursOnlyOnATerminalThatWantsThem() {
    assertTrue(Theme.of(Map.of("TERM", "xterm"), true, UTF_8, 80).colour());
    assertFalse(Theme.of(Map.of("TERM", "xterm"), false, UTF_8, 80).colour());
    assertFalse(Theme.of(Map.of("TERM", "dumb"), true, UTF_8, 80).colour());
    assertFalse(Theme.of(Map.of("TERM", "xterm", "NO_COLOR", "1"), true, UTF_8, 80).colour());
  }

  @Test
  void fallsBackToAsciiWhereTheCharsetIsNoUnicode() {
    assertTrue(Theme.of(Map.of(), true, UTF_8, 80).unicode());
    assertFalse(Theme.of(Map.of(), true, US_ASCII, 80).unicode());
  }

  @Test
  void takesTheWidthFromTheEnvironmentWhereTheTerminalDoesNotTell() {
    assertEquals(40, Theme.of(Map.of("COLUMNS", "40"), false, UTF_8, 0).width());
    assertEquals(80, Theme.of(Map.of("COLUMNS", "wide"), false, UTF_8, 0).width());
    assertEquals(60, Theme.of(Map.of("COLUMNS", "40"), false, UTF_8, 60).width());
  }

  @Test
  void printsNoEscapeSequenceWithoutColours() {
    assertEquals("text", Theme.PLAIN.paint(Style.BAD, "text"));
    assertEquals("\u001b[1;31mtext\u001b[0m", new Theme(true, true, 80).paint(Style.BAD, "text"));
  }
}
