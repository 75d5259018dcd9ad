package org.mqttcourse.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.Span.Style;

class InlineHtmlTest {

  @Test
  void joinsTheLinesOfAParagraph() {
    assertEquals(List.of(Span.plain("one two")), InlineHtml.spans("one\ntwo"));
  }

  @Test
  void readsEachStyle() {
    assertEquals(
        List.of(
            new Span(Style.STRONG, "a"),
            Span.plain(" "),
            new Span(Style.EMPHASIS, "b"),
            Span.plain(" "),
            new Span(Style.CODE, "c")),
        InlineHtml.spans("<strong>a</strong> <em>b</em> <code>c</code>"));
  }

  @Test
  void keepsCodeCodeInsideAnotherStyle() {
    assertEquals(
        List.of(new Span(Style.STRONG, "use "), new Span(Style.CODE, "sub"), Span.plain(" now")),
        InlineHtml.spans("<strong>use <code>sub</code></strong> now"));
  }

  @Test
  void turnsEntitiesIntoCharacters() {
    assertEquals(
        List.of(Span.plain("don't <b> & \u2026 \u2014 end")),
        InlineHtml.spans("don&#8217;t &lt;b&gt; &amp; &#8230;&#8203;&#8201;&#8212;&#8201;end"));
  }

  @Test
  void showsTheAddressBehindAWord() {
    assertEquals(
        List.of(
            new Span(Style.PLAIN, "the site ("),
            new Span(Style.LINK, "https://mqtt.org?a&b"),
            new Span(Style.PLAIN, ")")),
        InlineHtml.spans("<a href=\"https://mqtt.org?a&amp;b\">the site</a>"));
  }

  @Test
  void showsABareAddressOnce() {
    assertEquals(
        List.of(new Span(Style.LINK, "https://mqtt.org")),
        InlineHtml.spans("<a href=\"https://mqtt.org\" class=\"bare\">https://mqtt.org</a>"));
  }

  @Test
  void refusesMarkUpThatTheShellCannotShow() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> InlineHtml.spans("a <mark>b</mark> c"));

    assertEquals(
        "mark-up that becomes <mark> can't be shown; use *strong*, _emphasis_, `code` or a link,"
            + " and put signs such as # into `++#++`",
        e.getMessage());
  }
}
