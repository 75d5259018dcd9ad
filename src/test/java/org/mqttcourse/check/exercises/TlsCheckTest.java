package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Event;
import tls.TlsCheck;

class TlsCheckTest {
  private static final Ending ONE = new Ending.Exited(1);

  private final TlsCheck check = new TlsCheck();
  private final Values values = check.sample();

  private HandMade delivers(HandMade story) {
    return story.connects().publishes(values.get("topic"), values.get("text"), 1).leaves();
  }

  private HandMade refused(HandMade story, String reason) {
    return story.sends(new Event.Opened()).gets(new Event.Refused(reason));
  }

  private HandMade next(HandMade story) {
    return story.meanwhile("course/next-run", "next");
  }

  private HandMade ours() {
    return next(delivers(HandMade.evidence(values)).exits());
  }

  private HandMade thenStranger() {
    return next(refused(ours(), "no trust").ends(ONE));
  }

  private HandMade thenOtherHost() {
    return next(refused(thenStranger(), "no trust").ends(ONE));
  }

  private HandMade withoutTheRest(HandMade first) {
    HandMade story = first;
    for (int i = 0; i < 3; i++) {
      story = next(story).ends(ONE);
    }
    return story;
  }

  @Test
  void passesWhoTalksToTheRightBrokerOnly() {
    assertEquals("PASS", delivers(thenOtherHost()).exits().judgedBy(check));
  }

  @Test
  void namesWhoTrustsTheWrongOnes() {
    HandMade everyone = next(delivers(ours()).exits());
    assertEquals("trusts-everyone", next(everyone.ends(ONE)).ends(ONE).judgedBy(check));
    HandMade anyHost = next(delivers(thenStranger()).exits());
    assertEquals("ignores-host-name", delivers(anyHost).exits().judgedBy(check));
  }

  @Test
  void namesWhoTrustsTheRightOneNotOrNoLonger() {
    assertEquals(
        "trusts-one-certificate", refused(thenOtherHost(), "hung up").ends(ONE).judgedBy(check));
    HandMade never = refused(HandMade.evidence(values), "the client hung up").ends(ONE);
    assertEquals("trusts-one-certificate", withoutTheRest(never).judgedBy(check));
  }

  @Test
  void namesWhoBeginsInTheClearOrIsNotLetIn() {
    HandMade clear =
        refused(HandMade.evidence(values), "this port speaks only TLS, and so on").ends(ONE);
    assertEquals("plain-port", withoutTheRest(clear).judgedBy(check));
    HandMade unknown = HandMade.evidence(values).isRefused(5).ends(ONE);
    assertEquals("not-let-in", withoutTheRest(unknown).judgedBy(check));
  }

  @Test
  void namesWhoFailsAndSaysThatAllIsWell() {
    HandMade quiet = next(refused(ours(), "no trust").exits());
    quiet = next(refused(quiet, "no trust").exits());
    assertEquals("status-zero", delivers(quiet).exits().judgedBy(check));
  }

  @Test
  void namesAMessageThatIsNotAsAsked() {
    HandMade zero = HandMade.evidence(values).connects();
    zero.publishes(values.get("topic"), values.get("text"), 0).leaves().exits();
    assertEquals("wrong-message", withoutTheRest(zero).judgedBy(check));
    HandMade none = HandMade.evidence(values).connects().leaves().exits();
    assertEquals("nothing-published", withoutTheRest(none).judgedBy(check));
  }
}
