package org.mqttcourse.report;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Span;

/** An exercise to print. */
final class Samples {
  private Samples() {}

  static Exercise exercise() {
    return new Exercise(
        "publish",
        "Say something",
        5,
        10,
        Exercise.Kind.PROGRAM,
        Exercise.Level.CORE,
        List.of(paragraph("Publish the text.")),
        List.of(List.of(paragraph("Look at line 3.")), List.of(paragraph("Call publish."))),
        List.of(paragraph("It works because of the topic.")),
        Map.of("Publish.java", "class Publish {}\n"),
        new Check() {
          @Override
          public Values draw(RandomGenerator random) {
            return Values.none();
          }

          @Override
          public Values sample() {
            return Values.none();
          }

          @Override
          public Verdict judge(Evidence evidence) {
            return Verdict.of(List.of());
          }
        });
  }

  static Block paragraph(String text) {
    return new Block.Paragraph(List.of(Span.plain(text)));
  }
}
