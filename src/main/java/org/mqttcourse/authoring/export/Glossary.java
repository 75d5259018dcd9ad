package org.mqttcourse.authoring.export;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import org.mqttcourse.lesson.Word;
import org.mqttcourse.text.Texts;

/** The course's words: a page of the workbook, a chapter of the book. */
final class Glossary {
  static final String FILE = "glossary.html";

  private final List<Word> words;
  private final List<Chapter> chapters;
  private final Texts texts;

  Glossary(List<Word> words, List<Chapter> chapters, Texts texts) {
    this.texts = texts;
    this.words =
        words.stream()
            .sorted(Comparator.comparing(Word::name, String.CASE_INSENSITIVE_ORDER))
            .toList();
    this.chapters = List.copyOf(chapters);
  }

  /** Whether this course has none. */
  boolean isEmpty() {
    return words.isEmpty();
  }

  /** All of them by the alphabet, each with a heading of its own, so that the search finds it. */
  String page() {
    StringBuilder html = new StringBuilder("<h1>" + texts.of("export.glossary.title") + "</h1>\n");
    html.append("<p>").append(texts.of("export.glossary.about")).append("</p>\n");
    for (Word word : words) {
      html.append("<section class=\"word\">\n");
      html.append(
          "<h3 id=\"%s\">%s</h3>\n"
              .formatted(id(word), Html.escape(String.join(", ", word.names()))));
      html.append("<p>%s%s</p>\n</section>\n".formatted(Html.spans(word.meaning()), lesson(word)));
    }
    return html.toString();
  }

  private String lesson(Word word) {
    return chapters.stream()
        .filter(chapter -> chapter.lesson().number() == word.lesson())
        .map(
            chapter ->
                " <a href=\"%s.html\">%s</a>"
                    .formatted(chapter.file(), texts.of("export.glossary.lesson", word.lesson())))
        .collect(joining());
  }

  /** The words of a lesson, at its end; empty where it has none. */
  String wordsOf(Chapter chapter) {
    String links =
        words.stream()
            .filter(word -> word.lesson() == chapter.lesson().number())
            .map(
                word ->
                    "<a href=\"%s#%s\">%s</a>".formatted(FILE, id(word), Html.escape(word.name())))
            .collect(joining(", "));
    return links.isEmpty()
        ? ""
        : "<p class=\"words\">" + chapter.text("export.glossary.new", links) + "</p>\n";
  }

  /** As AsciiDoc, for the book. */
  String chapter() {
    return words.stream()
        .map(
            word ->
                "%s::\n%s _(%s)_\n"
                    .formatted(
                        AdocText.plain(String.join(", ", word.names())),
                        AdocText.spans(word.meaning()),
                        texts.of("export.glossary.of.lesson", word.lesson())))
        .collect(joining("\n", "== " + texts.of("export.glossary.title") + "\n\n", "\n"));
  }

  private static String id(Word word) {
    return "word-" + Html.slug(word.name());
  }
}
