package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;
import no_loss.NoLossCheck;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Event.Fault;
import org.mqttcourse.wire.Packet;

class NoLossCheckTest {
  private static final int READINGS = 8;

  private final NoLossCheck check = new NoLossCheck();
  private final Values values = check.draw(new Random(5));

  /** HandMade's own CONNECT is clean, so this one is made piece by piece. */
  private HandMade connected() {
    return connects(HandMade.evidence(values), false);
  }

  private HandMade connects(HandMade evidence, boolean clean) {
    return evidence
        .sends(
            new Packet.Connect(
                4, values.get("identifier"), clean, 60, Optional.empty(), Optional.empty(), false))
        .gets(new Packet.ConnAck(true, 0));
  }

  private HandMade sends(HandMade evidence, int from, int to, int qos) {
    for (int i = from; i < to; i++) {
      evidence.publishes(values.get("topic"), values.get("reading" + i), qos);
    }
    return evidence;
  }

  private HandMade cut(HandMade evidence) {
    return evidence.gets(new Fault(Fault.Kind.CUT, Optional.empty(), "cut before next puback"));
  }

  private String first(HandMade evidence) {
    return evidence.judgedBy(check);
  }

  @Test
  void passesAReadingThatIsSentAgain() {
    HandMade again = connects(cut(sends(connected(), 0, 3, 1)), false);
    assertEquals("PASS", first(sends(again, 2, READINGS, 1).leaves().exits()));
  }

  @Test
  void namesAReadingThatNeverArrived() {
    HandMade skips = connects(cut(sends(connected(), 0, 2, 1)), false);
    assertEquals("reading-lost", first(sends(skips, 3, READINGS, 1).leaves().exits()));
  }

  @Test
  void namesAProgramThatNeverCameBack() {
    HandMade gone = cut(sends(connected(), 0, 2, 1));
    assertEquals("gives-up", first(gone.dies("MqttException: Connection lost (32109)")));
    assertEquals("Fault 5", cut(sends(connected(), 0, 1, 1)).exits().markedBy(check));
  }

  @Test
  void namesACleanSessionAndAnotherNameAtAnyConnect() {
    HandMade clean = connects(cut(sends(connected(), 0, 3, 1)), true);
    assertEquals("clean-session", first(sends(clean, 2, READINGS, 1).leaves().exits()));
    HandMade other = sends(connected(), 0, 3, 1).as("somebody");
    assertEquals("new-identifier", first(sends(other, 3, READINGS, 1).leaves().exits()));
  }

  @Test
  void namesAnotherQualityAndOtherMessages() {
    assertEquals("wrong-qos", first(sends(connected(), 0, READINGS, 0).leaves().exits()));
    HandMade other = connected().publishes(values.get("topic"), "hello", 1);
    assertEquals("other-message", first(other.leaves().exits()));
  }

  @Test
  void namesAMissingGoodbye() {
    assertEquals("never-disconnects", first(sends(connected(), 0, READINGS, 1).vanishes().exits()));
  }
}
