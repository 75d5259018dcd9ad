package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;
import router.RouterCheck;

class RouterCheckTest {
  private final RouterCheck check = new RouterCheck();
  private final Values values = check.sample();
  private final HandMade story = HandMade.evidence(values).connects();

  private HandMade hears(String topic, String text) {
    return story.hears("villa/7" + topic, Bytes.utf8(text), 1);
  }

  /** Hears what the house says. */
  private HandMade hearsAll() {
    story.subscribes("villa/7/#", 1);
    hears("/door/bell", "postman");
    hears("/kitchen/kettle", "hot");
    hears("/shed/door/bell", "cat");
    hears("/hall/lamp", "on");
    hears("/Door/Bell", "grandpa");
    hears("/door/bellows", "puffing");
    hears("/door/bell/battery", "full");
    hears("/sleep/mode", "nobody");
    hears("/door/bell", "Ida");
    hears("/hall/lamp", "off");
    return hears("/sleep", "now");
  }

  private HandMade prints(String... lines) {
    for (String line : lines) {
      story.prints(line);
    }
    return story;
  }

  private String first() {
    return story.leaves().exits().judgedBy(check);
  }

  @Test
  void passesTheBellAndTheLamp() {
    hearsAll();
    prints("listening", "DING postman", "LIGHT on", "DING Ida", "LIGHT off");
    assertEquals("PASS", first());
  }

  @Test
  void marksTheDecoyThatWasTaken() {
    hearsAll();
    prints("DING postman", "DING hot", "LIGHT on", "DING Ida", "LIGHT off");
    assertEquals("one-handler-for-all", first());
    assertEquals("Publish 8", story.markedBy(check));
  }

  @Test
  void namesHowTheTopicsWereCompared() {
    hearsAll();
    prints("DING postman", "LIGHT on", "DING grandpa", "DING Ida", "LIGHT off");
    assertEquals("ignores-case", first());
  }

  @Test
  void namesWhoLooksAtTheBeginningOnly() {
    hearsAll();
    prints("DING postman", "LIGHT on", "DING puffing", "DING Ida", "LIGHT off");
    assertEquals("takes-a-beginning", first());
  }

  @Test
  void namesASecondSubscriptionAndMarksIt() {
    story.subscribes("villa/7/#", 1).subscribes("villa/7/sleep", 1);
    assertEquals("several-subscriptions", first());
    assertEquals("Subscribe 6", story.markedBy(check));
  }

  @Test
  void namesAnotherFilter() {
    story.subscribes("#", 1);
    assertEquals("wrong-filter", first());
  }

  @Test
  void namesWhoFallsAsleepAtAnotherTopic() {
    story.subscribes("villa/7/#", 1);
    hears("/door/bell", "postman");
    hears("/hall/lamp", "on");
    hears("/sleep/mode", "nobody");
    prints("DING postman", "LIGHT on");
    assertEquals("falls-asleep-early", first());
    assertEquals("Publish 10", story.markedBy(check));
  }

  @Test
  void namesMissingLines() {
    hearsAll();
    prints("DING postman");
    assertEquals("misses", first());
  }

  @Test
  void namesAProgramWithoutAnEnd() {
    hearsAll();
    prints("DING postman", "LIGHT on", "DING Ida", "LIGHT off");
    assertEquals("never-ends", story.hangs().judgedBy(check));
  }
}
