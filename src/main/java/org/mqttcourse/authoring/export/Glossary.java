package org.mqttcourse.authoring.export;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import org.mqttcourse.lesson.Word;

/** The course's words: a page of the workbook, a chapter of the book. */
final class Glossary {
  static final String FILE = "glossary.html";
  static final String TITLE = "Glossary";

  private final List<Word> words;
  private final List<Chapter> chapters;

  Glossary(List<Word> words, List<Chapter> chapters) {
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
    StringBuilder html = new StringBuilder("<h1>" + TITLE + "</h1>\n");
    html.append("<p>The words of the course, and the lesson that explains each.</p>\n");
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
                " <a href=\"%s.html\">Lesson %d</a>".formatted(chapter.file(), word.lesson()))
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
    return links.isEmpty() ? "" : "<p class=\"words\">New words: " + links + "</p>\n";
  }

  /** As AsciiDoc, for the book. */
  String chapter() {
    return words.stream()
        .map(
            word ->
                "%s::\n%s _(lesson %d)_\n"
                    .formatted(
                        AdocText.plain(String.join(", ", word.names())),
                        AdocText.spans(word.meaning()),
                        word.lesson()))
        .collect(joining("\n", "== " + TITLE + "\n\n", "\n"));
  }

  private static String id(Word word) {
    return "word-" + Html.slug(word.name());
  }
}
