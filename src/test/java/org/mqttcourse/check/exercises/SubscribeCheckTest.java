package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;
import subscribe.SubscribeCheck;

class SubscribeCheckTest {
  private static final int MESSAGES = 5;

  private final SubscribeCheck check = new SubscribeCheck();
  private final Values values = check.draw(new Random(3));

  private HandMade subscribed() {
    return HandMade.evidence(values).connects().subscribes(values.get("filter"), 1);
  }

  /** Hears all messages and prints those from the one index up to, not with, the other. */
  private HandMade hearsAndPrints(int from, int to) {
    HandMade evidence = subscribed();
    for (int i = 0; i < MESSAGES; i++) {
      evidence.hears(values.get("topic" + i), Bytes.utf8(values.get("text" + i)), 1);
      if (i >= from && i < to) {
        evidence.prints(line(i));
      }
    }
    return evidence;
  }

  private String line(int i) {
    return values.get("topic" + i) + " " + values.get("text" + i);
  }

  private String first(HandMade evidence) {
    return evidence.judgedBy(check);
  }

  @Test
  void passesAllLinesInOrder() {
    assertEquals("PASS", first(hearsAndPrints(0, MESSAGES).leaves().exits()));
  }

  @Test
  void toleratesLinesOfTheirOwn() {
    HandMade chatty = hearsAndPrints(0, MESSAGES).prints("bye").prints("").leaves();
    assertEquals("PASS", first(chatty.exits()));
  }

  @RepeatedTest(100)
  void mentionsTheStopWordInOneMessageThatMustBePrinted(RepetitionInfo info) {
    Values drawn = check.draw(new Random(info.getCurrentRepetition()));
    for (int i = 0; i < MESSAGES; i++) {
      assertEquals(i == 3, drawn.get("text" + i).contains(drawn.get("stop")));
      assertNotEquals(drawn.get("stop"), drawn.get("text" + i));
    }
  }

  @Test
  void namesACallbackThatCameTooLate() {
    HandMade late = hearsAndPrints(1, MESSAGES).leaves().exits();
    assertEquals("callback-after-subscribe", first(late));
  }

  @Test
  void namesStoppingTooEarly() {
    assertEquals("stops-after-first", first(hearsAndPrints(0, 1).leaves().exits()));
    assertEquals("stops-too-early", first(hearsAndPrints(0, 3).leaves().exits()));
    assertEquals("leaves-at-once", first(subscribed().leaves().exits()));
  }

  @Test
  void namesAMissingOrMisplacedOrMisshapenLine() {
    HandMade missing = hearsAndPrints(0, 2).prints(line(4));
    assertEquals("message-missing", first(missing.leaves().exits()));
    HandMade backwards = subscribed();
    for (int i = MESSAGES - 1; i >= 0; i--) {
      backwards.prints(line(i));
    }
    assertEquals("wrong-order", first(backwards.leaves().exits()));
    HandMade bare = hearsAndPrints(0, 0).prints(values.get("text0"));
    assertEquals("wrong-line", first(bare.leaves().exits()));
  }

  @Test
  void namesAProgramThatNeverEnds() {
    Ending waiting = new Ending.TimedOut(8, Optional.empty());
    assertEquals("never-ends", first(hearsAndPrints(0, MESSAGES).ends(waiting)));
    assertEquals("never-ends", first(hearsAndPrints(0, MESSAGES).hangs()));
  }

  @Test
  void namesAnotherFilterAndNone() {
    HandMade all = HandMade.evidence(values).connects().subscribes("#", 1);
    assertEquals("wrong-topic", first(all.hangs()));
    HandMade none = HandMade.evidence(values).connects();
    assertEquals("never-subscribes", first(none.leaves().exits()));
  }

  @Test
  void namesAMissingGoodbye() {
    assertEquals("never-disconnects", first(hearsAndPrints(0, MESSAGES).vanishes().exits()));
  }
}
