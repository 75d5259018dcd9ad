package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;
import publish.PublishCheck;

class PublishCheckTest {
  private static final Ending REFUSED =
      new Ending.Died("Unable to connect to server (32103)", Optional.of(14));

  private final Values values = Values.none().give("topic", "a/b").give("text", "Hi there");

  private HandMade evidence() {
    return HandMade.evidence(values);
  }

  private static String first(HandMade evidence) {
    return evidence.judgedBy(new PublishCheck());
  }

  @Test
  void passesOneMessageAtAnyQos() {
    for (int qos = 0; qos <= 2; qos++) {
      HandMade right = evidence().connects().publishes("a/b", "Hi there", qos).leaves();
      assertEquals("PASS", first(right.prints("sent").exits().ends(REFUSED)));
    }
  }

  @Test
  void toleratesOtherLinesAndAConnectTriedAgain() {
    HandMade right =
        evidence()
            .isRefused(2)
            .connects()
            .publishes("a/b", "Hi there", 0)
            .leaves()
            .prints("connecting")
            .prints("sent ");
    right.exits().prints("no broker here").ends(new Ending.Exited(0));
    assertEquals("PASS", first(right));
  }

  @Test
  void namesAProgramThatNeverConnects() {
    assertEquals("never-connects", first(evidence().dies("Client is not connected (32104)")));
    assertEquals("never-connects", first(evidence().prints("sent").exits()));
    assertEquals("crashed", first(evidence().dies("java.lang.ArrayIndexOutOfBoundsException: 2")));
  }

  @Test
  void namesAnotherTopicOrText() {
    assertEquals(
        "wrong-topic",
        first(
            evidence()
                .connects()
                .publishes("/a/b", "Hi there", 1)
                .leaves()
                .prints("sent")
                .exits()));
    assertEquals(
        "wrong-text",
        first(
            evidence().connects().publishes("a/b", "hi there", 1).leaves().prints("sent").exits()));
    assertEquals("nothing-published", first(evidence().connects().leaves().exits()));
  }

  @Test
  void namesAMessageTooMany() {
    assertEquals(
        "more-than-asked",
        first(
            evidence()
                .connects()
                .publishes("a/b", "Hi there", 1)
                .publishes("a/b", "Hi there", 1)
                .leaves()
                .prints("sent")
                .exits()));
  }

  @Test
  void namesARetainedMessage() {
    HandMade retained =
        evidence()
            .connects()
            .sends(new Packet.Publish("a/b", Bytes.utf8("Hi there"), 0, true, false, 0))
            .leaves();
    assertEquals("retained", first(retained.prints("sent").exits()));
  }

  @Test
  void namesAMissingGoodbye() {
    assertEquals(
        "never-disconnects",
        first(evidence().connects().publishes("a/b", "Hi there", 1).prints("sent").hangs()));
  }

  @Test
  void namesSilenceAndALieAndEndlessWaiting() {
    HandMade silent = evidence().connects().publishes("a/b", "Hi there", 1).leaves().exits();
    assertEquals("says-nothing", first(silent));
    HandMade liar = evidence().connects().publishes("a/b", "Hi there", 1).leaves();
    assertEquals("sent-too-soon", first(liar.prints("sent").exits().prints("sent").ends(REFUSED)));
    HandMade hasty = evidence().connects().publishes("a/b", "Hi there", 1).leaves();
    hasty.noted(PublishCheck.SAID_BEFORE).prints("sent").exits().ends(REFUSED);
    assertEquals("sent-before-it-is", first(hasty));
    HandMade patient = evidence().connects().publishes("a/b", "Hi there", 1).leaves();
    assertEquals("waits-without-broker", first(patient.prints("sent").exits().hangs()));
  }
}
