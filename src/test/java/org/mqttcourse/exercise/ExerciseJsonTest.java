package org.mqttcourse.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Span;

class ExerciseJsonTest {

  @Test
  void readsBackWhateverItWrote() throws IOException {
    ExerciseText text =
        new ExerciseText(
            "Hello",
            1,
            5,
            Exercise.Kind.SCRIPT,
            Exercise.Level.STRETCH,
            said("Say hello."),
            List.of(said("Look."), said("Call."), said("Nearly.")),
            said("Well done."));
    StringWriter to = new StringWriter();

    ExerciseJson.write(text, to);

    assertEquals(text, ExerciseJson.read(new StringReader(to.toString())));
  }

  private static List<Block> said(String text) {
    return List.of(new Block.Paragraph(List.of(Span.plain(text))));
  }
}
