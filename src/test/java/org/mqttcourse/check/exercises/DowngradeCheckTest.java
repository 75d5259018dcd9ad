package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import downgrade.DowngradeCheck;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;

class DowngradeCheckTest {
  private static final Bytes HI = Bytes.utf8("Hi there");

  private final Values values = Values.none().give("topic", "a/b").give("text", "Hi there");

  private HandMade subscribed(int qos) {
    return HandMade.evidence(values).connects().subscribes("a/b", qos);
  }

  private HandMade sentAndHeard() {
    return subscribed(0).publishes("a/b", HI, 2).hears("a/b", HI, 0);
  }

  private static String first(HandMade evidence) {
    return evidence.judgedBy(new DowngradeCheck());
  }

  @Test
  void passesWhatIsSentAtTwoAndReceivedAtZero() {
    HandMade right = sentAndHeard().prints("Hi there at QoS 0").unsubscribes("a/b");
    assertEquals("PASS", first(right.leaves().exits()));
  }

  @Test
  void namesASubscriptionAtAnotherQos() {
    assertEquals("subscribes-at-2", first(subscribed(2).publishes("a/b", HI, 2).leaves().exits()));
    assertEquals("subscribes-at-1", first(subscribed(1).publishes("a/b", HI, 2).leaves().exits()));
  }

  @Test
  void namesAPublishThatIsNotAsAsked() {
    assertEquals("publishes-at-0", first(subscribed(0).publishes("a/b", HI, 0).leaves().exits()));
    assertEquals("publishes-at-1", first(subscribed(0).publishes("a/b", HI, 1).leaves().exits()));
    assertEquals("wrong-topic", first(subscribed(0).publishes("a/c", HI, 2).leaves().exits()));
    assertEquals("wrong-text", first(subscribed(0).publishes("a/b", "Hello", 2).leaves().exits()));
    assertEquals("nothing-published", first(subscribed(0).leaves().exits()));
    HandMade twice = subscribed(0).publishes("a/b", HI, 2).publishes("a/b", HI, 2);
    assertEquals("more-than-asked", first(twice.leaves().exits()));
  }

  @Test
  void namesAPublishBeforeTheSubscribe() {
    HandMade deaf =
        HandMade.evidence(values).connects().publishes("a/b", HI, 2).subscribes("a/b", 0);
    assertEquals("published-first", first(deaf.unsubscribes("a/b").leaves().exits()));
  }

  @Test
  void namesAnUnsubscribeBeforeTheMessageOrItsCallback() {
    HandMade early = subscribed(0).unsubscribes("a/b").publishes("a/b", HI, 2);
    assertEquals("unsubscribed-too-early", first(early.leaves().exits()));
    HandMade missed = sentAndHeard().unsubscribes("a/b");
    assertEquals("unsubscribed-too-early", first(missed.leaves().exits()));
  }

  @Test
  void namesLeavingBeforeItsEnd() {
    HandMade hasty = subscribed(0).throwsAt("a/b", HI, 2);
    assertEquals("leaves-too-early", first(hasty.leaves().exits()));
    HandMade half = subscribed(0).throwsAt("a/b", HI, 2).hears("a/b", HI, 0);
    half.prints("Hi there at QoS 0").unsubscribes("a/b");
    assertEquals("leaves-too-early", first(half.leaves().exits()));
  }

  @Test
  void namesAnotherLineAndAMissingUnsubscribeAndNoEnd() {
    assertEquals(
        "wrong-line",
        first(sentAndHeard().prints("Hi there").unsubscribes("a/b").leaves().exits()));
    assertEquals(
        "never-unsubscribes", first(sentAndHeard().prints("Hi there at QoS 0").leaves().exits()));
    HandMade patient = sentAndHeard().prints("Hi there at QoS 0").unsubscribes("a/b");
    assertEquals("never-ends", first(patient.hangs()));
  }
}
