package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import comeback.ComebackCheck;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Event.Fault;
import org.mqttcourse.wire.Packet;

/** All sightings of {@link HandMade} are a millisecond apart: far too hasty for this check. */
class ComebackCheckTest {
  private final ComebackCheck check = new ComebackCheck();
  private final Values values = check.draw(new Random(5));

  private HandMade hears(HandMade evidence, int from, int to) {
    for (int i = from; i < to; i++) {
      evidence.hears(values.get("topic"), Bytes.utf8(values.get("news" + i)), 1);
      evidence.prints(values.get("news" + i));
    }
    return evidence;
  }

  private HandMade beforeTheRestart() {
    HandMade evidence = HandMade.evidence(values).connects().subscribes(values.get("topic"), 1);
    return hears(evidence, 0, 2).gets(new Event.Closed(Event.Side.BROKER));
  }

  private HandMade back() {
    return beforeTheRestart().connects().subscribes(values.get("topic"), 1);
  }

  private static HandMade isCut(HandMade evidence) {
    return evidence.gets(new Fault(Fault.Kind.CUT, Optional.empty(), "cut before connack"));
  }

  private static HandMade knocks(HandMade evidence, int level) {
    evidence.sends(new Event.Opened());
    return evidence.sends(
        new Packet.Connect(level, "me", true, 60, Optional.empty(), Optional.empty(), false));
  }

  private String first(HandMade evidence) {
    return evidence.judgedBy(check);
  }

  @Test
  void passesWhoComesBackAndListens() {
    assertEquals("PASS", first(hears(back(), 2, 5).leaves().exits()));
  }

  @Test
  void namesHasteButNotTheSecondTryAsMqtt31() {
    HandMade hasty = knocks(isCut(knocks(beforeTheRestart(), 4)), 4);
    assertEquals("tight-loop", first(hasty.hangs()));
    HandMade fallback = knocks(isCut(knocks(beforeTheRestart(), 4)), 3);
    assertEquals("no-reconnect", first(fallback.hangs()));
    HandMade polite = isCut(knocks(beforeTheRestart(), 4)).later(Duration.ofMillis(500));
    assertEquals("no-reconnect", first(knocks(polite, 4).hangs()));
  }

  @Test
  void namesHasteHoweverLongPahoTakesFromTheConnectionToTheConnect() {
    HandMade hasty = isCut(knocks(beforeTheRestart(), 4)).sends(new Event.Opened());
    hasty.later(Duration.ofMillis(500));
    hasty.sends(new Packet.Connect(4, "me", true, 60, Optional.empty(), Optional.empty(), false));
    assertEquals("tight-loop", first(hasty.hangs()));
  }

  @Test
  void namesTooFewAndTooManySubscriptions() {
    assertEquals("no-resubscribe", first(beforeTheRestart().connects().hangs()));
    HandMade twice = back().subscribes(values.get("topic"), 1);
    assertEquals("resubscribes-twice", first(hears(twice, 2, 5).leaves().exits()));
  }

  @Test
  void namesWhoDoesNotComeBackOrMissesNews() {
    assertEquals("no-reconnect", first(beforeTheRestart().exits()));
    assertEquals("news-missing", first(hears(back(), 3, 5).leaves().exits()));
    assertEquals("never-disconnects", first(hears(back(), 2, 5).vanishes().exits()));
  }
}
