package hello;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Story;
import org.mqttcourse.check.Values;

class HelloCheckTest {
  private final HelloCheck check = new HelloCheck();
  private final Story story = new Story(Values.none().give("name", "mira").give("friend", "ben"));

  @Test
  void passesWhenAFriendSpeaksToAListener() {
    assertEquals(
        "PASS", first(story.subscribes("mira", "mira", 0).publishes("ben", "mira", "hi").ends()));
  }

  @Test
  void passesWhenOneOfTwoMessagesIsHeard() {
    story
        .publishes("ben", "mira", "hi")
        .subscribes("mira", "mira", 0)
        .publishes("ben", "mira", "hi");
    assertEquals("PASS", first(story.ends()));
  }

  @Test
  void passesWhenOthersTalkToo() {
    story.subscribes("eva", "mira", 0).subscribes("mira", "+", 2).publishes("eva", "mira", "hi");
    assertEquals(
        "PASS", first(story.publishes("eva", "else", "hi").publishes("ben", "mira", "hi").ends()));
  }

  @Test
  void tellsAnEmptyScriptWhatToBeginWith() {
    assertEquals("never-subscribed", first(story.ends()));
  }

  @Test
  void tellsWhoIsConnectedOnlyToSubscribe() {
    assertEquals(
        "never-subscribed", first(story.connects("mira").publishes("ben", "mira", "hi").ends()));
  }

  @Test
  void tellsWhoListensOnlyToSpeak() {
    assertEquals("never-published", first(story.subscribes("mira", "mira", 0).ends()));
  }

  @Test
  void seesThatTheMessageCameFirst() {
    assertEquals(
        "published-first",
        first(story.publishes("ben", "mira", "hi").subscribes("mira", "mira", 0).ends()));
  }

  @Test
  void seesThatTheListenerHadLeft() {
    story.subscribes("mira", "mira", 0).disconnects("mira").publishes("ben", "mira", "hi");
    assertEquals("published-first", first(story.ends()));
  }

  @Test
  void seesAnotherTopic() {
    story.subscribes("mira", "mira", 0).publishes("ben", "greetings", "hi");
    assertEquals("wrong-topic", first(story.ends()));
  }

  @Test
  void explainsAVariableThatStayedAsItIs() {
    story.subscribes("mira", "mira", 0).publishes("ben", "$name", "hi");
    Finding finding = check.judge(story.ends()).findings().get(0);
    assertTrue(finding.hint().contains("single quotes"), finding.hint());
    assertTrue(finding.got().contains("$name"), finding.got());
  }

  @Test
  void explainsCapitalLetters() {
    Finding finding =
        check
            .judge(story.subscribes("mira", "Mira", 0).publishes("ben", "mira", "hi").ends())
            .findings()
            .get(0);
    assertEquals("wrong-filter", finding.id());
    assertTrue(finding.hint().startsWith("Capital"), finding.hint());
  }

  @Test
  void seesThatBothEndsAreMixedUp() {
    assertEquals(
        "ends-mixed-up",
        first(story.subscribes("ben", "ben", 0).publishes("ben", "mira", "hi").ends()));
  }

  @Test
  void seesThatTheTwoClientsSwappedTheirParts() {
    assertEquals(
        "ends-mixed-up",
        first(story.subscribes("ben", "mira", 0).publishes("mira", "mira", "hi").ends()));
  }

  @Test
  void seesOneClientThatDoesBoth() {
    assertEquals(
        "one-client",
        first(story.subscribes("mira", "mira", 0).publishes("mira", "mira", "hi").ends()));
  }

  @Test
  void seesClientsOfAnotherName() {
    assertEquals(
        "wrong-client-name",
        first(story.subscribes("me", "mira", 0).publishes("ben", "mira", "hi").ends()));
  }

  @Test
  void saysFirstThatALineCouldNotBeCarriedOut() {
    Evidence evidence =
        story
            .subscribes("mira", "mira", 0)
            .ends(new Ending.ScriptFailed(2, "'pubb' is no command"));
    assertEquals("script-stopped", first(evidence));
  }

  @RepeatedTest(20)
  void drawsTwoDifferentNames(RepetitionInfo info) {
    Values values = check.draw(new Random(info.getCurrentRepetition()));
    assertNotEquals(values.get("name"), values.get("friend"));
  }

  private String first(Evidence evidence) {
    return Story.firstFinding(check, evidence);
  }
}
