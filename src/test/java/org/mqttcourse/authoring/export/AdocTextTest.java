package org.mqttcourse.authoring.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mqttcourse.authoring.ReadProgress;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.text.Texts;

/** What goes back into AsciiDoc comes out as it went in. */
class AdocTextTest {
  private static Converter converter;

  @BeforeAll
  static void startAsciidoctor() {
    converter = new Converter(ReadProgress.NONE, Texts.english());
  }

  @AfterAll
  static void stopAsciidoctor() {
    converter.close();
  }

  @Test
  void lettersStayLetters() {
    for (String text : List.of("a *b* _c_ `d` #e#", "home/+/+", "a[1] {x} <b> & \"q\"", "+ | ++")) {
      String html = slide(new Block.Paragraph(List.of(Span.plain(text))));
      String shown = html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
      assertTrue(shown.contains("<p>" + text + "</p>"), html);
      String code =
          slide(new Block.Paragraph(List.of(new Span(Span.Style.CODE, text), Span.plain("x"))));
      assertTrue(
          code.replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&amp;", "&")
              .contains("<code>" + text + "</code>x"),
          code);
    }
  }

  @Test
  void aTableKeepsItsColumns() {
    List<List<Span>> row = List.of(List.of(Span.plain("a | b")), List.of(Span.plain("c")));
    String html = slide(new Block.Table(List.of(row, row)));
    assertEquals(3, html.split("<tr>", -1).length, html);
    assertTrue(html.contains("a | b"), html);
  }

  private static String slide(Block block) {
    return converter.toSlides("= T\n\n== S\n\n" + AdocText.blocks(List.of(block)));
  }
}
