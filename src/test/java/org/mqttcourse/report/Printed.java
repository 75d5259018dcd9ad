package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BiConsumer;

/** What a printer prints, in lines. */
final class Printed {
  static final Theme WIDE = Theme.PLAIN;
  static final Theme NARROW = new Theme(false, true, 40);
  static final Theme ASCII = new Theme(false, false, 80);

  private Printed() {}

  static List<String> lines(Theme theme, BiConsumer<Appendable, Theme> printer) {
    return text(theme, printer).lines().toList();
  }

  static String text(Theme theme, BiConsumer<Appendable, Theme> printer) {
    StringBuilder out = new StringBuilder();
    printer.accept(out, theme);
    return out.toString();
  }

  static void assertFits(List<String> lines, int width) {
    for (String line : lines) {
      assertTrue(Columns.of(line) <= width, "wider than " + width + ": " + line);
    }
  }
}
