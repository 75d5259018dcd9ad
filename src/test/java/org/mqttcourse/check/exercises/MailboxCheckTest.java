package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import mailbox.MailboxCheck;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;

class MailboxCheckTest {
  private static final String TOPIC = "post/kim/letter";

  private final MailboxCheck check = new MailboxCheck();
  private final Values values = check.sample();

  private HandMade connected(String name, boolean clean) {
    return HandMade.evidence(values).named(name).connects(clean, Optional.empty());
  }

  private HandMade firstRun(int qos) {
    return connected("kim-7", false)
        .subscribes("post/kim/#", qos)
        .hears(TOPIC, Bytes.utf8(values.get("first")), 1)
        .prints(values.get("first"))
        .hears(TOPIC, Bytes.utf8(values.get("last")), 0)
        .leaves()
        .exits();
  }

  /** The second run hears all letters, and prints so many. */
  private HandMade secondRun(HandMade evidence, int printed) {
    evidence.connects(false, Optional.empty());
    for (int i = 0; i < 3; i++) {
      evidence.hears(TOPIC, Bytes.utf8(values.get("letter" + i)), 1);
      if (i < printed) {
        evidence.prints(values.get("letter" + i));
      }
    }
    return evidence.leaves().exits();
  }

  @Test
  void passesWhoReadsWhatCameWhileItWasAway() {
    assertEquals("PASS", secondRun(firstRun(1), 3).judgedBy(check));
  }

  @Test
  void namesLettersThatWereNotPrinted() {
    assertEquals("callback-too-late", secondRun(firstRun(1), 0).judgedBy(check));
    assertEquals("letters-lost", secondRun(firstRun(1), 2).judgedBy(check));
  }

  @Test
  void namesWhoLeavesBeforeTheLastWordThoughALetterCameInTime() {
    HandMade hasty = connected("kim-7", false).subscribes("post/kim/#", 1);
    hasty.hears(TOPIC, Bytes.utf8(values.get("first")), 1).prints(values.get("first"));
    assertEquals("leaves-too-early", secondRun(hasty.leaves().exits(), 3).judgedBy(check));
  }

  @Test
  void namesWhatMakesNoMailbox() {
    HandMade clean = connected("kim-7", true).subscribes("post/kim/#", 1).leaves().exits();
    assertEquals("clean-session", clean.judgedBy(check));
    HandMade other = connected("kim", false).subscribes("post/kim/#", 1).leaves().exits();
    assertEquals("other-identifier", other.judgedBy(check));
    assertEquals("wrong-qos", secondRun(firstRun(0), 3).judgedBy(check));
  }

  @Test
  void namesAnUnsubscribeAndAMissingGoodbye() {
    HandMade leaving = connected("kim-7", false).subscribes("post/kim/#", 1);
    assertEquals(
        "unsubscribes", leaving.unsubscribes("post/kim/#").leaves().exits().judgedBy(check));
    HandMade silent = connected("kim-7", false).subscribes("post/kim/#", 1).vanishes().exits();
    assertEquals("never-disconnects", silent.judgedBy(check));
  }

  @Test
  void namesRandomIdentifiers() {
    HandMade random = connected("a", false).subscribes("post/kim/#", 1).leaves().exits();
    random.named("b").connects(false, Optional.empty()).leaves().exits();
    assertEquals("random-identifier", random.judgedBy(check));
  }

  @Test
  void marksThePacketThatDecides() {
    assertEquals("Publish 18", secondRun(firstRun(1), 2).markedBy(check));
    HandMade clean = connected("kim-7", true).subscribes("post/kim/#", 1).leaves().exits();
    assertEquals("Connect 2", clean.markedBy(check));
  }
}
