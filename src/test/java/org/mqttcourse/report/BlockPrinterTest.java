package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mqttcourse.report.Printed.ASCII;
import static org.mqttcourse.report.Printed.NARROW;
import static org.mqttcourse.report.Printed.WIDE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Span;

class BlockPrinterTest {
  private static final String LONG =
      "A topic needs no creating: it is a label on a message, and is there the moment somebody"
          + " uses it, and people also say channel.";

  private static List<String> print(Theme theme, Block... blocks) {
    return Printed.lines(
        theme, (out, t) -> new BlockPrinter(new Page(out, t)).print(List.of(blocks), ""));
  }

  private static Block.Paragraph paragraph(String text) {
    return new Block.Paragraph(List.of(Span.plain(text)));
  }

  @Test
  void wrapsAParagraphAtEightyAndAtFortyColumns() {
    List<String> wide = print(WIDE, paragraph(LONG));
    List<String> narrow = print(NARROW, paragraph(LONG));

    assertEquals(2, wide.size());
    Printed.assertFits(wide, 80);
    Printed.assertFits(narrow, 40);
    assertEquals(LONG, String.join(" ", narrow));
  }

  @Test
  void neverBreaksAWord() {
    String topic = "/Northumbria/City_Campus/Ellison_Building/E_Block/305";

    assertEquals(
        List.of("See", topic, "there."), print(NARROW, paragraph("See " + topic + " there.")));
    assertEquals(
        List.of("  pub -t", "      " + topic, "      -m \"21.5 degrees\""),
        print(NARROW, new Block.Code("mqtt", List.of("pub -t " + topic + " -m \"21.5 degrees\""))));
  }

  @Test
  void breaksAListingBetweenWordsBeforeAnOptionOrInAGap() {
    Block transcript =
        new Block.Transcript(
            1,
            List.of(),
            List.of(),
            List.of(
                "mqtt> pub -i alice -t test/hello -m \"Hello!\"",
                "$SYS/broker/uptime        for how long it is up",
                "  client.publish(\"tree/star\", payload, 1, false);",
                "alice published to test/hello"));

    assertEquals(
        List.of(
            "  mqtt> pub -i alice -t test/hello",
            "      -m \"Hello!\"",
            "  $SYS/broker/uptime",
            "      for how long it is up",
            "    client.publish(\"tree/star\",",
            "        payload, 1, false);",
            "  alice published to test/hello"),
        print(NARROW, transcript));
    Printed.assertFits(print(NARROW, transcript), 40);
  }

  @Test
  void cutsADrawingThatIsWiderThanTheWindow() {
    Block drawing =
        new Block.Code(
            "",
            List.of(
                "         anna              broker",
                "  0.020  │─ CONNECT as anna clean session ▶│",
                "  0.030  │◀─ CONNACK accepted ─────────────│"));

    assertEquals(
        List.of(
            "           anna              broker",
            "    0.020  │─ CONNECT as anna clean se…",
            "    0.030  │◀─ CONNACK accepted ──────…",
            "  (cut: it is wider than this window)"),
        print(NARROW, drawing));
    assertTrue(
        print(ASCII, drawing).contains("      0.030  |<- CONNACK accepted -------------|"),
        print(ASCII, drawing).toString());
  }

  @Test
  void keepsShortCodeInRunningTextTogether() {
    Block text =
        new Block.Paragraph(
            List.of(
                Span.plain("Now type what you know by heart: "),
                new Span(Span.Style.CODE, "sub -t a/b  -v"),
                Span.plain(".")));

    assertTrue(print(NARROW, text).contains("sub -t a/b  -v."), "one piece, both spaces kept");
  }

  @Test
  void hangsTheLinesOfAPointUnderItsText() {
    List<String> lines = print(NARROW, new Block.Points(true, List.of(List.of(paragraph(LONG)))));

    assertTrue(lines.get(0).startsWith("1. A topic"));
    assertTrue(lines.get(1).startsWith("   "));
    Printed.assertFits(lines, 40);
  }

  @Test
  void barsAnAside() {
    List<String> lines = print(NARROW, new Block.Aside("TIP", List.of(paragraph(LONG))));

    assertEquals("│ Tip", lines.get(0));
    assertTrue(lines.stream().allMatch(line -> line.startsWith("│ ")));
    Printed.assertFits(lines, 40);
  }

  @Test
  void setsATableInColumnsAndInANarrowWindowAsRecords() {
    Block table =
        new Block.Table(
            List.of(
                row("Filter", "Topic", "Does it match, and why?"),
                row("home/+/temp", "home/kitchen/temp", "yes, because + is one whole level")));

    assertEquals(
        List.of(
            "Filter       Topic              Does it match, and why?",
            "───────────  ─────────────────  " + "─".repeat(33),
            "home/+/temp  home/kitchen/temp  yes, because + is one whole level"),
        print(WIDE, table));
    List<String> narrow = print(NARROW, table);
    assertTrue(narrow.contains("Filter: home/+/temp"), narrow.toString());
    Printed.assertFits(narrow, 40);
  }

  private static List<List<Span>> row(String... cells) {
    return List.of(cells).stream().map(cell -> List.of(Span.plain(cell))).toList();
  }

  @Test
  void saysInAsciiWhatTheTerminalCannotShow() {
    assertEquals(
        List.of("He said \"it's\" ... \\u1f600"),
        print(ASCII, paragraph("He said “it’s” … \ud83d\ude00")));
  }
}
