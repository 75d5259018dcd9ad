package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mqttcourse.report.Printed.ASCII;
import static org.mqttcourse.report.Printed.NARROW;
import static org.mqttcourse.report.Printed.WIDE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BytesPrinterTest {
  private static List<String> print(Theme theme, String text) {
    return Printed.lines(theme, (out, t) -> new BytesPrinter(out, t).print(text));
  }

  @Test
  void showsATextInTheUsualCharsets() {
    assertEquals(
        List.of(
            "As                     Bytes  In hexadecimal",
            "─────────────────────  ─────  ─────────────────",
            "UTF-8                  4      c3 bc 62 65",
            "ISO-8859-1             3      fc 62 65",
            "UTF-16, big-endian     6      00 fc 00 62 00 65",
            "UTF-16, little-endian  6      fc 00 62 00 65 00"),
        print(WIDE, "übe"));
  }

  @Test
  void saysWhichCharacterACharsetLacks() {
    String text = String.join("\n", print(WIDE, "5 €"));

    assertTrue(text.contains("ISO-8859-1             -      € has no place in it"), text);
  }

  @Test
  void showsANumberInBinaryToo() {
    List<String> lines = print(WIDE, "1000");
    assertTrue(lines.contains("number, big-endian     2      03 e8"), lines.toString());
    assertTrue(lines.contains("number, little-endian  2      e8 03"), lines.toString());

    assertTrue(print(WIDE, "-1").contains("number                 1      ff"));
    assertTrue(String.join("\n", print(WIDE, "21.5")).contains("41 ac 00 00"));
  }

  @Test
  void showsEachCharacterOfATextInOneCharset() {
    assertEquals(
        List.of(
            "UTF-8: 4 bytes",
            "Character  Number  Bytes",
            "---------  ------  --------",
            "A          U+0041  41",
            "\\u20ac     U+20AC  e2 82 ac"),
        Printed.lines(
            ASCII, (out, t) -> new BytesPrinter(out, t).print("A€", StandardCharsets.UTF_8)));
  }

  @Test
  void fitsANarrowWindow() {
    Printed.assertFits(print(NARROW, "Grüße aus Köln"), 40);
  }

  @Test
  void cutsALongText() {
    assertTrue(print(WIDE, "x".repeat(100_000)).size() < 100);
  }
}
