package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttcourse.text.Texts;

class CertificatePageTest {
  @Test
  void saysWhoHasDoneWhat() {
    String page = page("Zoë {lessons} <b>", 0);

    assertTrue(page.contains("<p class=\"name\">Zoë {lessons} &lt;b&gt;</p>"), page);
    assertTrue(page.contains("<li>Q &amp; A</li>"), page);
    assertTrue(page.contains("all their 3 exercises"), page);
    assertTrue(page.contains("(25 points; without opening a solution before)"), page);
  }

  @Test
  void saysWhereASolutionWasOpened() {
    assertTrue(page("Ada", 2).contains("in 2 of them the solution was opened before"));
  }

  @Test
  void isWrittenInTheStudentsLanguage() {
    String page = page("Ada", 0, Texts.in("de"));

    assertTrue(page.contains("<html lang=\"de\">"), page);
    assertTrue(page.contains("3 Übungen, 25 Punkte, ohne vorher eine Lösung anzusehen."), page);
  }

  @Test
  void needsNothingFromOutside() {
    String page = page("Ada", 0);

    assertFalse(page.contains("http"), page);
    assertFalse(page.contains("src="), page);
    assertFalse(page.contains("{" + "title}"), page);
  }

  private static String page(String student, int solutionsSeen) {
    return page(student, solutionsSeen, Texts.english());
  }

  private static String page(String student, int solutionsSeen, Texts texts) {
    return CertificatePage.html(
        new CertificatePage.Content(
            "MQTT", student, "2026-11-21", List.of("Q & A"), 3, 25, solutionsSeen),
        texts);
  }
}
