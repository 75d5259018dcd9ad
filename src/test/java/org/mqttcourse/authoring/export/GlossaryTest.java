package org.mqttcourse.authoring.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mqttcourse.course.Course;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.Word;
import org.mqttcourse.text.Texts;

class GlossaryTest {
  private final Chapter first =
      new Chapter(
          new Lesson(1, "hi", "Hi", 5, List.of(), List.of()),
          "01-hi",
          List.of(),
          Map.of(),
          Map.of(),
          Texts.english());
  private final Glossary glossary =
      new Glossary(
          List.of(
              new Word(List.of("topic"), 1, List.of(Span.plain("A <label>."))),
              new Word(List.of("CONNACK"), 2, List.of(Span.plain("Welcome."))),
              new Word(List.of("broker", "server"), 1, List.of(Span.plain("In the middle.")))),
          List.of(first),
          Texts.english());

  @Test
  void ordersWordsByTheAlphabetAndLinksTheirLesson() {
    String page = glossary.page();
    assertTrue(page.contains("<h3 id=\"word-broker\">broker, server</h3>"), page);
    assertTrue(page.contains("<p>A &lt;label&gt;. <a href=\"01-hi.html\">Lesson 1</a></p>"), page);
    assertTrue(page.contains("<p>Welcome.</p>"), page);
    assertTrue(page.indexOf("word-broker") < page.indexOf("word-connack"), page);
    assertTrue(page.indexOf("word-connack") < page.indexOf("word-topic"), page);
  }

  @Test
  void namesTheWordsOfALessonAtItsEnd() {
    assertEquals(
        "<p class=\"words\">New words: <a href=\"glossary.html#word-broker\">broker</a>,"
            + " <a href=\"glossary.html#word-topic\">topic</a></p>\n",
        glossary.wordsOf(first));
  }

  @Test
  void isTheLastChapterOfTheBook() {
    String book = BookText.of(List.of(first), glossary, Texts.english());
    assertTrue(book.contains("== Glossary\n\npass:c[broker, server]::\n"), book);
    assertTrue(book.contains("pass:c[Welcome.] _(lesson 2)_"), book);
    Glossary none = new Glossary(List.of(), List.of(first), Texts.english());
    assertFalse(BookText.of(List.of(first), none, Texts.english()).contains("Glossary"));
  }

  @Test
  void everyWordOfTheCourseHasAnAddressOfItsOwn() {
    Course course = Course.inJar();
    Matcher id =
        Pattern.compile("id=\"([^\"]+)\"")
            .matcher(new Glossary(course.glossary(), Chapter.of(course), Texts.english()).page());
    Set<String> seen = new HashSet<>();
    while (id.find()) {
      assertTrue(seen.add(id.group(1)), id.group(1));
    }
    assertEquals(course.glossary().size(), seen.size());
  }

  @Test
  void everyLessonExplainsWords() {
    Course course = Course.inJar();
    Glossary words = new Glossary(course.glossary(), Chapter.of(course), Texts.english());
    for (Chapter chapter : Chapter.of(course)) {
      assertFalse(words.wordsOf(chapter).isEmpty(), chapter.heading());
    }
  }
}
