package org.mqttcourse.check.exercises;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;
import umlaut.UmlautCheck;

class UmlautCheckTest {
  private final UmlautCheck check = new UmlautCheck();
  private final Values values = check.sample();

  private static String asLatin1(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  private HandMade greets(UnaryOperator<String> read, java.nio.charset.Charset write) {
    HandMade evidence = HandMade.evidence(values).connects().subscribes(values.get("names"), 1);
    for (int i = 0; i < 4; i++) {
      String name = values.get("name" + i);
      evidence.hears(values.get("names"), Bytes.utf8(name), 1);
      byte[] greeting = ("Grüß dich, " + read.apply(name) + "!").getBytes(write);
      evidence.publishes(values.get("greetings"), Bytes.of(greeting), 1);
    }
    return evidence;
  }

  private String first(HandMade evidence) {
    return evidence.judgedBy(check);
  }

  @Test
  void passesGreetingsInUtf8() {
    assertEquals("PASS", first(greets(UnaryOperator.identity(), UTF_8).leaves().exits()));
  }

  @Test
  void tellsTheWrongCharsetsApart() {
    assertEquals("default-charset-in", first(greets(UmlautCheckTest::asLatin1, UTF_8).hangs()));
    assertEquals(
        "default-charset-out",
        first(greets(UnaryOperator.identity(), ISO_8859_1).leaves().exits()));
    assertEquals("iso-8859-1", first(greets(UmlautCheckTest::asLatin1, ISO_8859_1).hangs()));
    assertEquals("payload-to-string", first(greets(name -> "[B@1b2c3d", UTF_8).hangs()));
    assertEquals("wrong-greeting", first(greets(name -> "you", UTF_8).leaves().exits()));
  }

  @Test
  void namesAFarewellThatWasNotUnderstood() {
    assertEquals("farewell-missed", first(greets(UnaryOperator.identity(), UTF_8).hangs()));
  }

  @Test
  void namesGreetingsThatAreMissingOrTooMany() {
    HandMade silent = HandMade.evidence(values).connects().subscribes(values.get("names"), 1);
    assertEquals("no-answer", first(silent.hangs()));
    HandMade hasty = HandMade.evidence(values).connects().subscribes(values.get("names"), 1);
    assertEquals("leaves-too-early", first(hasty.leaves().exits()));
    HandMade polite =
        greets(UnaryOperator.identity(), UTF_8)
            .publishes(values.get("greetings"), "Grüß dich, Tschüss!", 1);
    assertEquals("greets-too-much", first(polite.leaves().exits()));
  }

  @Test
  void namesOtherTopics() {
    HandMade there =
        HandMade.evidence(values)
            .connects()
            .subscribes(values.get("names"), 1)
            .publishes(values.get("names"), "Grüß dich, Zoë!", 1);
    assertEquals("wrong-topic", first(there.leaves().exits()));
    HandMade elsewhere =
        HandMade.evidence(values).connects().subscribes(values.get("greetings"), 1);
    assertEquals("subscribes-elsewhere", first(elsewhere.hangs()));
  }
}
