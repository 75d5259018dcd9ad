package org.mqttcourse.report;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.Word;

/** Prints the course's words. */
public final class GlossaryPrinter {
  private final Page page;

  /** Prints to that. */
  public GlossaryPrinter(Appendable out, Theme theme) {
    this.page = new Page(out, theme);
  }

  /** All words, lesson by lesson, without their meanings. */
  public void all(List<Word> words) {
    words.stream()
        .collect(Collectors.groupingBy(Word::lesson, TreeMap::new, Collectors.toList()))
        .forEach(
            (lesson, its) -> {
              String names = its.stream().map(Word::name).collect(Collectors.joining(", "));
              String number = (lesson < 10 ? " " : "") + lesson + "  ";
              page.text(number, "    ", List.of(Span.plain(names)));
            });
    page.blank();
    page.text(page.theme().text("report.glossary.all"));
  }

  /** One word and its meaning. */
  public void word(Word word) {
    page.line(Style.STRONG, String.join(", ", word.names()));
    page.text("  ", "  ", word.meaning());
    page.line(Style.DIM, page.theme().text("report.glossary.lesson", word.lesson()));
  }
}
