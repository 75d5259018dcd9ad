package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mqttcourse.lab.TrialRun;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

class TrialPrinterTest {
  private static final Step.Predict STEP =
      new Step.Predict(
          "",
          List.of(),
          List.of(option("nothing."), option("anna"), option("ben")),
          List.of(new Block.Paragraph(List.of(Span.plain("Because.")))));

  private static final TrialRun RUN =
      new TrialRun(
          new Conversation(
              List.of(
                  new Sighting(
                      1,
                      Duration.ZERO,
                      new Connection(1, Connection.Party.STUDENT),
                      "anna",
                      Direction.TO_CLIENT,
                      new Packet.Publish("a", Bytes.utf8("x"), 0, false, false, 0),
                      Bytes.NONE))),
          Set.of(1, 2),
          List.of());

  private static Step.Option option(String text) {
    return new Step.Option(List.of(Span.plain(text)), false);
  }

  private static String printed(Set<Integer> said) {
    StringBuilder text = new StringBuilder();
    new TrialPrinter(text, Theme.PLAIN).end(STEP, RUN, said);
    return text.toString();
  }

  @Test
  void saysWhatWasSaidAndWhatHappened() {
    String text = printed(Set.of(0));
    assertTrue(text.contains("Not so. You said: nothing. What happened: anna and ben."), text);
    assertTrue(text.contains("PUBLISH a"), text);
    assertTrue(text.contains("Here is why"), text);
    assertTrue(text.contains("Because."), text);
  }

  @Test
  void praisesAGuessThatCameTrue() {
    String text = printed(Set.of(2, 1));
    assertTrue(text.contains("✓ Right! You said: anna and ben. And so it was."), text);
    assertFalse(text.contains("What happened"), text);
  }
}
