package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import echo.EchoCheck;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

class EchoCheckTest {
  private static final int CALLS = 4;

  private final EchoCheck check = new EchoCheck();
  private final Values values = check.sample();
  private final HandMade story = HandMade.evidence(values).connects().subscribes("alps/calls", 1);

  private Bytes call(int i) {
    return Bytes.utf8(values.get("call" + i));
  }

  private HandMade hears(int i) {
    return story.hears("alps/calls", call(i), 1);
  }

  private HandMade answers(int from, int to) {
    for (int i = from; i < to; i++) {
      hears(i).publishes("alps/echo", call(i), 0);
    }
    return story;
  }

  private String first() {
    return story.leaves().exits().judgedBy(check);
  }

  @Test
  void passesAnEchoOfEachCall() {
    answers(0, CALLS);
    assertEquals("PASS", first());
  }

  @Test
  void namesAnAnswerOnTheTopicOfTheCalls() {
    hears(0).publishes("alps/calls", call(0), 0);
    assertEquals("answers-itself", first());
    assertEquals("Publish 8", story.markedBy(check));
  }

  @Test
  void namesAnotherTopic() {
    answers(0, CALLS - 1).publishes("alps/elsewhere", call(3), 0);
    assertEquals("wrong-topic", first());
  }

  @Test
  void namesAnotherQos() {
    answers(0, CALLS - 1).publishes("alps/echo", call(3), 1);
    assertEquals("wrong-qos", first());
  }

  @Test
  void namesACallbackThatNeverReturned() {
    story.gets(new Packet.Publish("alps/calls", call(0), 1, false, false, 9));
    story.publishes("alps/echo", call(0), 0).hangs();
    assertEquals("deadlock", story.judgedBy(check));
    assertEquals("Publish 6", story.markedBy(check));
  }

  @Test
  void marksTheFirstCallThatWasNotAnswered() {
    answers(0, 2);
    hears(2);
    hears(3);
    assertEquals("answers-too-little", first());
    assertEquals("Publish 12", story.markedBy(check));
  }

  @Test
  void namesAnAnswerAfterTwoSeconds() {
    hears(0).later(Duration.ofSeconds(4)).publishes("alps/echo", call(0), 0);
    answers(1, CALLS);
    assertEquals("too-slow", first());
    assertEquals("Publish 8", story.markedBy(check));
  }

  @Test
  void blamesNobodyForAnAnswerThatABusyMachineMadeLate() {
    hears(0).later(Duration.ofSeconds(4)).publishes("alps/echo", call(0), 0);
    answers(1, CALLS).leaves().exitsStarved(Duration.ofSeconds(2));
    assertThrows(IllegalStateException.class, () -> story.judgedBy(check));
  }

  @Test
  void namesAnswersInAnotherOrder() {
    hears(0);
    hears(1).publishes("alps/echo", call(1), 0).publishes("alps/echo", call(0), 0);
    answers(2, CALLS);
    assertEquals("wrong-answer", first());
    assertEquals("Publish 10", story.markedBy(check));
  }

  @Test
  void namesAProgramWithoutAnEnd() {
    answers(0, CALLS).hangs();
    assertEquals("never-ends", story.judgedBy(check));
  }

  @Test
  void namesALeaveWithoutAGoodbye() {
    answers(0, CALLS).vanishes().exits();
    assertEquals("never-disconnects", story.judgedBy(check));
  }
}
