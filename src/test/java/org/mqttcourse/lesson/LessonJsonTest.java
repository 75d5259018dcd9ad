package org.mqttcourse.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessonJsonTest {
  private static final List<Span> SPANS =
      Arrays.stream(Span.Style.values()).map(style -> new Span(style, "ä \"<é>\"")).toList();
  private static final Block PARAGRAPH = new Block.Paragraph(SPANS);
  private static final List<Block> BLOCKS =
      List.of(
          PARAGRAPH,
          new Block.Code("java", List.of("int a;", "", "  a++;")),
          new Block.Code("java", "Listener.java", List.of("int a;")),
          new Block.Transcript(17, List.of("connect a"), List.of(), List.of("mqtt> clients", "a")),
          new Block.Points(true, List.of(List.of(PARAGRAPH, PARAGRAPH), List.of())),
          new Block.Terms(List.of(new Block.Term(SPANS, SPANS))),
          new Block.Aside("PYTHON", List.of(PARAGRAPH)),
          new Block.Table(List.of(List.of(SPANS, List.of()), List.of(SPANS, SPANS))));
  private static final List<Step.Option> OPTIONS =
      List.of(new Step.Option(SPANS, true), new Step.Option(SPANS, false));

  @Test
  void readsBackWhateverItWrote() throws IOException {
    Lesson lesson =
        new Lesson(
            12,
            "are-you-there",
            "Are you there?",
            20,
            List.of(2, 11),
            List.of(
                new Step.Prose("", BLOCKS),
                new Step.Try("a", BLOCKS, List.of("pub", "sub"), new Condition("publish qos=1")),
                new Step.Predict("b", BLOCKS, List.of(), BLOCKS),
                new Step.Predict("b", BLOCKS, OPTIONS, BLOCKS),
                new Step.Predict(
                    "b",
                    BLOCKS,
                    OPTIONS,
                    BLOCKS,
                    Optional.of(
                        new Trial(
                            List.of("pub -t a -m b"),
                            List.of(new Expectation(new Condition("publish topic=a"), 1, 9))))),
                new Step.Quiz("c", BLOCKS, OPTIONS, List.of()),
                new Step.Exercise("d", BLOCKS, "last_will"),
                new Step.Discuss("e", BLOCKS, BLOCKS)));

    assertEquals(lesson, LessonJson.read(new StringReader(written(lesson))));
  }

  @Test
  void writesPlainTextAsAPlainString() throws IOException {
    Lesson lesson =
        new Lesson(
            1,
            "hello",
            "Hello",
            5,
            List.of(),
            List.of(
                new Step.Prose(
                    "Hi",
                    List.of(
                        new Block.Paragraph(
                            List.of(Span.plain("to "), new Span(Span.Style.CODE, "test/all")))))));

    assertEquals(
        "{\"number\":1,\"name\":\"hello\",\"title\":\"Hello\",\"minutes\":5,\"buildsOn\":[],"
            + "\"steps\":[[\"prose\",\"Hi\",[[\"p\",\"to \",{\"code\":\"test/all\"}]]]]}",
        written(lesson));
  }

  @Test
  void refusesAStepThatItDoesNotKnow() {
    String json = "{\"steps\":[[\"song\",\"\",[]]]}";

    IOException e = assertThrows(IOException.class, () -> LessonJson.read(new StringReader(json)));

    assertEquals("no step is called song", e.getMessage());
  }

  private static String written(Lesson lesson) throws IOException {
    StringWriter to = new StringWriter();
    LessonJson.write(lesson, to);
    return to.toString();
  }
}
