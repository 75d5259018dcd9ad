package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import all_sent.AllSentCheck;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;

class AllSentCheckTest {
  private static final int COUNT = 100;

  private final Values values =
      Values.none()
          .give("topic", "a/b")
          .give("word", "level")
          .give("count", "" + COUNT)
          .give("qos", "2");

  private HandMade connected() {
    return HandMade.evidence(values).connects();
  }

  private HandMade sent(HandMade evidence, int from, int to) {
    for (int number = from; number <= to; number++) {
      evidence.publishes("a/b", "level " + number, 2);
    }
    return evidence;
  }

  private static String first(HandMade evidence) {
    return evidence.judgedBy(new AllSentCheck());
  }

  @Test
  void passesAllReadingsInOrder() {
    assertEquals("PASS", first(sent(connected(), 1, COUNT).leaves().exits()));
  }

  @Test
  void namesAProgramThatLeavesBeforeAllAreSentOrConfirmed() {
    assertEquals("leaves-too-early", first(sent(connected(), 1, 37).vanishes().exits()));
    HandMade unconfirmed = sent(connected(), 1, 98);
    unconfirmed.throwsAt("a/b", Bytes.utf8("level 99"), 2);
    unconfirmed.throwsAt("a/b", Bytes.utf8("level 100"), 2);
    assertEquals("leaves-too-early", first(unconfirmed.leaves().exits()));
  }

  @Test
  void namesALoopThatEndsTooSoon() {
    assertEquals("too-few", first(sent(connected(), 1, COUNT - 1).leaves().exits()));
  }

  @Test
  void namesLostOrderAndDoublesAndStrangers() {
    HandMade swapped = sent(sent(connected(), 51, COUNT), 1, 50);
    assertEquals("order-lost", first(swapped.leaves().exits()));
    HandMade twice = sent(sent(connected(), 1, COUNT), COUNT, COUNT);
    assertEquals("sent-twice", first(twice.leaves().exits()));
    assertEquals("wrong-reading", first(sent(connected(), 0, COUNT - 1).leaves().exits()));
  }

  @Test
  void namesAConnectionForEachReading() {
    HandMade evidence = HandMade.evidence(values);
    for (int number = 1; number <= 12; number++) {
      sent(evidence.connects(), number, number).leaves();
    }
    assertEquals("connection-for-each", first(evidence.hangs()));
  }

  @Test
  void namesAPublishAfterTheGoodbye() {
    HandMade evidence = sent(connected(), 1, 1).leaves();
    assertEquals(
        "publishes-after-disconnect", first(evidence.dies("Client is not connected (32104)")));
  }

  @Test
  void namesEndlessWaitingOnlyWhenAllIsSent() {
    assertEquals("waits-for-ever", first(sent(connected(), 1, COUNT).hangs()));
    assertEquals("stuck-halfway", first(sent(connected(), 1, 3).hangs()));
  }

  @Test
  void namesAnotherQosOrTopic() {
    assertEquals("wrong-qos", first(connected().publishes("a/b", "level 1", 1).leaves().exits()));
    assertEquals("wrong-topic", first(connected().publishes("a/c", "level 1", 2).leaves().exits()));
  }

  @Test
  void namesACrashFirst() {
    HandMade full = sent(connected(), 1, 10).dies("Too many publishes in progress (32202)");
    assertEquals("too-many-in-flight", first(full));
    assertEquals("crashed", first(sent(connected(), 1, 10).dies("java.lang.Error: oh")));
  }
}
