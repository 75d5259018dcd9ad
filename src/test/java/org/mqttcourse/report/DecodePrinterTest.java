package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mqttcourse.report.Printed.NARROW;
import static org.mqttcourse.report.Printed.WIDE;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Bytes;

class DecodePrinterTest {
  private static List<String> print(Theme theme, String hex) {
    Bytes bytes = Bytes.of(HexFormat.of().parseHex(hex));
    return Printed.lines(theme, (out, t) -> new DecodePrinter(out, t).print(bytes));
  }

  @Test
  void readsBytesAsTextsAndNumbers() {
    assertEquals(
        List.of(
            "2 bytes",
            "As                     They are",
            "─────────────────────  ──────────────────────────────────────",
            "UTF-8                  no text: byte 2 (e8) can't stand there",
            "ISO-8859-1             \"\\x03è\"",
            "UTF-16, big-endian     \"Ϩ\"",
            "UTF-16, little-endian  \"\ue803\"",
            "number, big-endian     1000",
            "number, little-endian  59395, or signed -6141"),
        print(WIDE, "03e8"));
  }

  @Test
  void readsDecimalNumbers() {
    assertTrue(String.join("\n", print(WIDE, "41ac0000")).contains("float 21.5"));
    assertTrue(String.join("\n", print(WIDE, "4035800000000000")).contains("double 21.5"));
  }

  @Test
  void saysThatHalfALetterIsNone() {
    List<String> lines = print(WIDE, "4172c3");

    assertTrue(
        lines.contains("UTF-8                  no text: byte 3 (c3) can't stand there"),
        lines.toString());
  }

  @Test
  void fitsANarrowWindowAndObeysNoPayload() {
    List<String> lines = print(NARROW, "1b5b324a1b5b324a");

    Printed.assertFits(lines, 40);
    assertFalse(String.join("\n", lines).contains("\u001b"));
  }
}
