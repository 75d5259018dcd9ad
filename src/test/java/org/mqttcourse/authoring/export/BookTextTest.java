package org.mqttcourse.authoring.export;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.lesson.Trial;
import org.mqttcourse.text.Texts;

class BookTextTest {
  private static final Trial TRIAL = new Trial(List.of("pub -t a -m hi"), List.of());

  private static String book(Step step) {
    Chapter chapter =
        new Chapter(
            new Lesson(1, "hi", "Hi", 5, List.of(), List.of(step)),
            "01-hi",
            List.of(),
            Map.of(),
            Map.of(),
            Texts.english());
    return BookText.of(
        List.of(chapter),
        new Glossary(List.of(), List.of(chapter), Texts.english()),
        Texts.english());
  }

  private static Step.Option option(String text, boolean right) {
    return new Step.Option(List.of(Span.plain(text)), right);
  }

  @Test
  void showsWhatIsRunAfterAPredictionAndTheLetterOfTheAnswer() {
    String book =
        book(
            new Step.Predict(
                "",
                List.of(new Block.Paragraph(List.of(Span.plain("What comes?")))),
                List.of(option("nothing", false), option("hi", true)),
                List.of(),
                Optional.of(TRIAL)));

    assertTrue(book.contains("pass:c[This is run then:]"), book);
    assertTrue(book.contains("pub -t a -m hi"), book);
    assertTrue(book.contains("**1.** b. pass:c[hi]"), book);
  }

  @Test
  void drawsWithWhatTheFontOfTheBookHas() {
    String book =
        book(new Step.Prose("", List.of(new Block.Code("", List.of("┌ │─ PUBLISH ─▶│")))));

    assertTrue(book.contains("+ |- PUBLISH ->|"), book);
    assertFalse(book.contains("▶"), book);
  }
}
