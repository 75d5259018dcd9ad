package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;
import three_ways.ThreeWaysCheck;

/** The sample asks for a letter at 2, a postcard at 0 and a parcel at 1. */
class ThreeWaysCheckTest {
  private final ThreeWaysCheck check = new ThreeWaysCheck();
  private final Values values = check.sample();
  private final String topic = values.get("topic");

  private HandMade connected() {
    return HandMade.evidence(values).connects();
  }

  private HandMade sends(int letter, int postcard, int parcel) {
    return connected()
        .publishes(topic, "letter", letter)
        .publishes(topic, "postcard", postcard)
        .publishes(topic, "parcel", parcel);
  }

  private String first(HandMade evidence) {
    return evidence.judgedBy(check);
  }

  @Test
  void passesEachAtItsQosInOrder() {
    assertEquals("PASS", first(sends(2, 0, 1).leaves().exits()));
  }

  @Test
  void namesQosThatWasIgnoredOrTheSameForAllOrMixedUp() {
    assertEquals("qos-ignored", first(sends(1, 1, 1).leaves().exits()));
    assertEquals("one-for-all", first(sends(2, 2, 2).leaves().exits()));
    assertEquals("one-for-all", first(sends(0, 0, 0).leaves().exits()));
    assertEquals("mixed-up", first(sends(0, 1, 2).leaves().exits()));
  }

  @Test
  void namesLostOrder() {
    HandMade sorted =
        connected()
            .publishes(topic, "postcard", 0)
            .publishes(topic, "parcel", 1)
            .publishes(topic, "letter", 2);
    assertEquals("order-lost", first(sorted.leaves().exits()));
  }

  @Test
  void namesLeavingBeforeTheHandshakesEnd() {
    HandMade hasty =
        connected()
            .throwsAt(topic, Bytes.utf8("letter"), 2)
            .throwsAt(topic, Bytes.utf8("postcard"), 0)
            .throwsAt(topic, Bytes.utf8("parcel"), 1)
            .sends(new Packet.Disconnect())
            .gets(new Packet.PubRec(1))
            .gets(new Packet.PubAck(3))
            .vanishes();
    assertEquals("leaves-too-early", first(hasty.exits()));
    HandMade gone = connected().throwsAt(topic, Bytes.utf8("letter"), 2).vanishes();
    assertEquals("leaves-too-early", first(gone.exits()));
  }

  @Test
  void namesMessagesMissingOrTooManyOrElsewhere() {
    HandMade one = connected().publishes(topic, "letter", 2);
    assertEquals("message-missing", first(one.leaves().exits()));
    HandMade four = sends(2, 0, 1).publishes(topic, "parcel", 1);
    assertEquals("message-too-many", first(four.leaves().exits()));
    HandMade elsewhere = connected().publishes("/" + topic, "letter", 2);
    assertEquals("wrong-topic", first(elsewhere.leaves().exits()));
  }
}
