package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hello.HelloCheck;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;

class HelloCheckTest {
  private final HelloCheck check = new HelloCheck();
  private final HandMade story =
      HandMade.evidence(Values.none().give("name", "mira").give("friend", "ben"));

  @Test
  void passesWhenAFriendSpeaksToAListener() {
    assertEquals(
        "PASS",
        first(story.as("mira").subscribes("mira", 0).as("ben").publishes("mira", "hi", 0).exits()));
  }

  @Test
  void passesWhenOneOfTwoMessagesIsHeard() {
    story
        .as("ben")
        .publishes("mira", "hi", 0)
        .as("mira")
        .subscribes("mira", 0)
        .as("ben")
        .publishes("mira", "hi", 0);
    assertEquals("PASS", first(story.exits()));
  }

  @Test
  void passesWhenOthersTalkToo() {
    story
        .as("eva")
        .subscribes("mira", 0)
        .as("mira")
        .subscribes("+", 2)
        .as("eva")
        .publishes("mira", "hi", 0);
    assertEquals(
        "PASS",
        first(
            story
                .as("eva")
                .publishes("else", "hi", 0)
                .as("ben")
                .publishes("mira", "hi", 0)
                .exits()));
  }

  @Test
  void tellsAnEmptyScriptWhatToBeginWith() {
    assertEquals("never-subscribed", first(story.exits()));
  }

  @Test
  void tellsWhoIsConnectedOnlyToSubscribe() {
    assertEquals(
        "never-subscribed", first(story.as("mira").as("ben").publishes("mira", "hi", 0).exits()));
  }

  @Test
  void tellsWhoListensOnlyToSpeak() {
    assertEquals("never-published", first(story.as("mira").subscribes("mira", 0).exits()));
  }

  @Test
  void seesThatTheMessageCameFirst() {
    assertEquals(
        "published-first",
        first(story.as("ben").publishes("mira", "hi", 0).as("mira").subscribes("mira", 0).exits()));
  }

  @Test
  void seesThatTheListenerHadLeft() {
    story.as("mira").subscribes("mira", 0).leaves().as("ben").publishes("mira", "hi", 0);
    assertEquals("published-first", first(story.exits()));
  }

  @Test
  void seesAnotherTopic() {
    story.as("mira").subscribes("mira", 0).as("ben").publishes("greetings", "hi", 0);
    assertEquals("wrong-topic", first(story.exits()));
  }

  @Test
  void explainsAVariableThatStayedAsItIs() {
    story.as("mira").subscribes("mira", 0).as("ben").publishes("$name", "hi", 0);
    Finding finding = check.judge(story.exits().evidence()).findings().get(0);
    assertTrue(finding.hint().contains("single quotes"), finding.hint());
    assertTrue(finding.got().contains("$name"), finding.got());
  }

  @Test
  void explainsCapitalLetters() {
    Finding finding =
        check
            .judge(
                story
                    .as("mira")
                    .subscribes("Mira", 0)
                    .as("ben")
                    .publishes("mira", "hi", 0)
                    .exits()
                    .evidence())
            .findings()
            .get(0);
    assertEquals("wrong-filter", finding.id());
    assertTrue(finding.hint().startsWith("Capital"), finding.hint());
  }

  @Test
  void seesThatBothEndsAreMixedUp() {
    assertEquals(
        "ends-mixed-up",
        first(story.as("ben").subscribes("ben", 0).publishes("mira", "hi", 0).exits()));
  }

  @Test
  void seesThatTheTwoClientsSwappedTheirParts() {
    assertEquals(
        "ends-mixed-up",
        first(story.as("ben").subscribes("mira", 0).as("mira").publishes("mira", "hi", 0).exits()));
  }

  @Test
  void seesOneClientThatDoesBoth() {
    assertEquals(
        "one-client",
        first(story.as("mira").subscribes("mira", 0).publishes("mira", "hi", 0).exits()));
  }

  @Test
  void seesClientsOfAnotherName() {
    assertEquals(
        "wrong-client-name",
        first(story.as("me").subscribes("mira", 0).as("ben").publishes("mira", "hi", 0).exits()));
  }

  @Test
  void saysFirstThatALineCouldNotBeCarriedOut() {
    HandMade evidence =
        story
            .as("mira")
            .subscribes("mira", 0)
            .ends(new Ending.ScriptFailed(2, "'pubb' is no command"));
    assertEquals("script-stopped", first(evidence));
  }

  @RepeatedTest(20)
  void drawsTwoDifferentNames(RepetitionInfo info) {
    Values values = check.draw(new Random(info.getCurrentRepetition()));
    assertNotEquals(values.get("name"), values.get("friend"));
  }

  private String first(HandMade evidence) {
    return evidence.judgedBy(check);
  }
}
