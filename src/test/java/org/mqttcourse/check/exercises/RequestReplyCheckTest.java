package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;
import request_reply.RequestReplyCheck;

class RequestReplyCheckTest {
  private static final Bytes ORDER = Bytes.utf8("{}");

  private final RequestReplyCheck check = new RequestReplyCheck();
  private final Values values = check.sample();

  private HandMade hears() {
    String topic = values.get("orders");
    return HandMade.evidence(values)
        .connects()
        .subscribes(topic, 1)
        .hears(topic, ORDER, 1)
        .hears(topic, ORDER, 1)
        .hears(topic, ORDER, 1);
  }

  private String json(int order) {
    return "{\"id\":\"%s\",\"ready\":\"%s\"}"
        .formatted(values.get("id" + order), values.get("dish" + order));
  }

  private HandMade answers(HandMade story, int... orders) {
    HandMade more = story;
    for (int order : orders) {
      more = more.publishes(values.get("replyTo" + order), json(order), 1);
    }
    return more;
  }

  private String judged(HandMade story) {
    return story.leaves().exits().judgedBy(check);
  }

  @Test
  void passesTheLongOneLast() {
    assertEquals("PASS", judged(answers(answers(hears(), 1, 2).later(3000), 0)));
    assertEquals("PASS", judged(answers(answers(hears(), 2, 1).later(3000), 0)));
  }

  @Test
  void namesWhoKeepsTheOthersWaiting() {
    assertEquals("blocks-the-others", judged(answers(hears().later(3000), 0, 1, 2)));
    assertEquals("blocks-the-others", judged(answers(hears().later(3000), 1, 0, 2)));
  }

  @Test
  void namesWhoAnswersBeforeTheTime() {
    assertEquals("answers-too-soon", judged(answers(hears(), 1, 2, 0)));
  }

  @Test
  void namesAnswersThatGoElsewhereOrBelongToNothing() {
    String replyTo = values.get("replyTo0");
    assertEquals("fixed-reply-topic", judged(hears().publishes("ready", json(0), 1)));
    assertEquals("no-correlation", judged(hears().publishes(replyTo, "{\"ready\":\"soup\"}", 1)));
    assertEquals("no-correlation", judged(hears().publishes(replyTo, "soup", 1)));
    assertEquals("mixed-up", judged(hears().publishes(replyTo, json(2), 1)));
    assertEquals("wrong-qos", judged(hears().publishes(replyTo, json(0), 0)));
  }

  @Test
  void namesAnswersThatAreAnswered() {
    HandMade story = answers(hears(), 1, 2);
    story.hears(values.get("replyTo1"), Bytes.utf8(json(1)), 1);
    assertEquals("answers-itself", judged(answers(story, 1, 1)));
  }

  @Test
  void countsTheAnswers() {
    assertEquals("answers-too-little", judged(answers(hears(), 1, 2)));
    assertEquals("answers-twice", judged(answers(hears(), 1, 1, 2, 0)));
  }

  @Test
  void namesWhoDoesNotClose() {
    assertEquals(
        "never-ends", answers(answers(hears(), 1, 2).later(3000), 0).hangs().judgedBy(check));
  }
}
