package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;
import two_clients.TwoClientsCheck;

class TwoClientsCheckTest {
  private static final String TOPIC = "radio/test";

  private final TwoClientsCheck check = new TwoClientsCheck();
  private final Values values = check.sample();
  private final HandMade story = HandMade.evidence(values);

  private HandMade listens() {
    return story.as("kim-hears").subscribes(TOPIC, 1);
  }

  /** Says all, and hears and prints so many. */
  private HandMade talks(int heard) {
    for (int i = 0; i < 3; i++) {
      String text = values.get("text" + i);
      story.as("kim-says").publishes(TOPIC, text, 1);
      if (i < heard) {
        story.as("kim-hears").hears(TOPIC, Bytes.utf8(text), 1).prints(text);
      }
    }
    return story;
  }

  private String first() {
    return story.as("kim-says").leaves().as("kim-hears").leaves().exits().judgedBy(check);
  }

  @Test
  void passesATalkerAndAListener() {
    listens();
    talks(3);
    assertEquals("PASS", first());
  }

  @Test
  void namesOneClientForBoth() {
    listens().leaves().exits();
    assertEquals("one-client", story.judgedBy(check));
    assertEquals("Connect 2", story.markedBy(check));
  }

  @Test
  void namesTheSameIdentifierTwiceAndMarksTheSecond() {
    listens().connects().vanishes().exits();
    assertEquals("same-identifier", story.judgedBy(check));
    assertEquals("Connect 7", story.markedBy(check));
  }

  @Test
  void namesAnIdentifierThatOthersUse() {
    listens().as("talker").publishes(TOPIC, "x", 1).leaves().exits();
    assertEquals("clashing-identifier", story.judgedBy(check));
    assertEquals("Connect 7", story.markedBy(check));
  }

  @Test
  void namesWhoTalksToItself() {
    listens().as("kim-says");
    story.as("kim-hears").publishes(TOPIC, values.get("text0"), 1);
    assertEquals("talks-to-itself", first());
  }

  @Test
  void namesAWrongTextAndMarksIt() {
    listens();
    story.as("kim-says").publishes(TOPIC, values.get("text0"), 1).publishes(TOPIC, "Hm", 1);
    assertEquals("wrong-message", first());
    assertEquals("Publish 11", story.markedBy(check));
  }

  @Test
  void namesTextsThatNobodyHeard() {
    talks(0);
    listens();
    assertEquals("not-listening-yet", first());
  }

  @Test
  void namesWhoLeavesBeforeTheBrokerHasPassedOnAnything() {
    listens();
    talks(0);
    assertEquals("leaves-too-early", first());
  }

  @Test
  void namesWhoLeavesBeforeTheLastTextWasHeard() {
    listens();
    talks(2);
    assertEquals("leaves-too-early", first());
  }

  @Test
  void namesASubscriptionAtAnotherQos() {
    story.as("kim-hears").subscribes(TOPIC, 0);
    talks(3);
    assertEquals("subscription-qos", first());
  }

  @Test
  void namesAGoodbyeThatOneOfThemForgot() {
    listens();
    talks(3).as("kim-says").leaves().as("kim-hears").vanishes().exits();
    assertEquals("never-disconnects", story.judgedBy(check));
  }
}
