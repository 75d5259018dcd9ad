package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;
import once_only.OnceOnlyCheck;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Event.Fault;
import org.mqttcourse.wire.Packet;

class OnceOnlyCheckTest {
  private final OnceOnlyCheck check = new OnceOnlyCheck();
  private final Values values = check.draw(new Random(5));

  /** The whole evening: what came over two connections. */
  private HandMade hears() {
    HandMade evidence = connects(HandMade.evidence(values), false);
    evidence.subscribes(values.get("topic"), 1);
    for (String which : "a a a b a".split(" ")) {
      evidence.hears(values.get("topic"), Bytes.utf8('"' + values.get(which) + '"'), 1);
    }
    evidence.gets(new Fault(Fault.Kind.CUT, Optional.empty(), "cut before next publish down"));
    connects(evidence, false);
    for (String which : "c b a d".split(" ")) {
      evidence.hears(values.get("topic"), Bytes.utf8('"' + values.get(which) + '"'), 1);
    }
    return evidence;
  }

  private HandMade connects(HandMade evidence, boolean clean) {
    return evidence
        .sends(
            new Packet.Connect(
                4, values.get("identifier"), clean, 60, Optional.empty(), Optional.empty(), false))
        .gets(new Packet.ConnAck(true, 0));
  }

  private HandMade packs(String orders) {
    HandMade evidence = hears();
    for (String which : orders.split("")) {
      evidence.prints(values.get(which) + " " + values.get("item " + which));
    }
    return evidence;
  }

  private String packing(String orders) {
    return packs(orders).leaves().exits().judgedBy(check);
  }

  @Test
  void passesWhoPacksEachOrderOnce() {
    assertEquals("PASS", packing("abcd"));
  }

  @Test
  void tellsByWhatAWrongPackerTakesForACopy() {
    assertEquals("packs-every-copy", packing("aaabaccbad"));
    assertEquals("whole-payload", packing("aabacbad"));
    assertEquals("remembers-last", packing("abacbad"));
    assertEquals("forgets-at-reconnect", packing("abcbad"));
    assertEquals("trusts-dup", packing("abd"));
    assertEquals("mixes-orders", packing("abc"));
    assertEquals("packs-too-little", packing("a"));
  }

  @Test
  void marksTheCopyThatWasPacked() {
    // CONNECT, CONNACK, SUBSCRIBE, SUBACK, then a PUBLISH and its PUBACK for each message.
    assertEquals("Publish 7", packs("aaab").leaves().exits().markedBy(check));
  }

  @Test
  void namesACleanSessionAndAnotherQuality() {
    HandMade clean = connects(HandMade.evidence(values), true);
    clean.subscribes(values.get("topic"), 1);
    assertEquals("clean-session", clean.leaves().exits().judgedBy(check));
    HandMade low = connects(HandMade.evidence(values), false);
    low.subscribes(values.get("topic"), 0);
    assertEquals("wrong-qos", low.leaves().exits().judgedBy(check));
  }

  @Test
  void namesAMissingGoodbyeAndAMissingEnd() {
    assertEquals("never-disconnects", packs("abcd").vanishes().exits().judgedBy(check));
    assertEquals("never-ends", packs("abcd").hangs().judgedBy(check));
  }
}
