package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import conversation.ConversationCheck;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;

class ConversationCheckTest {
  private final ConversationCheck check = new ConversationCheck();
  private final Values values = check.sample();
  private final HandMade story = HandMade.evidence(values);

  private HandMade bothListen() {
    return story.as("mira").subscribes("chat/lunch", 0).as("ben").subscribes("chat/lunch", 0);
  }

  private HandMade says(String who, String line) {
    return story.as(who).publishes("chat/lunch", values.get(line), 0);
  }

  private void benHearsIt() {
    story.as("ben").hears("chat/lunch", Bytes.utf8(values.get("line1")), 0);
  }

  private String first(HandMade evidence) {
    return evidence.exits().judgedBy(check);
  }

  @Test
  void passesTheConversationThatWasAskedFor() {
    bothListen();
    says("mira", "line1");
    benHearsIt();
    says("ben", "line2");
    assertEquals("PASS", first(says("mira", "goodbye")));
  }

  @Test
  void tellsAnEmptyScriptWhatToBeginWith() {
    assertEquals("never-subscribed", first(story));
  }

  @Test
  void seesThatOneOfThemDoesNotListen() {
    story.as("mira").subscribes("chat/lunch", 0);
    says("mira", "line1");
    says("ben", "line2");
    assertEquals("one-listens", first(says("mira", "goodbye")));
  }

  @Test
  void seesThatSomebodyCameLate() {
    story.as("mira").subscribes("chat/lunch", 0);
    says("mira", "line1").as("ben").subscribes("chat/lunch", 0);
    says("ben", "line2");
    assertEquals("published-first", first(says("mira", "goodbye")));
  }

  @Test
  void seesThatSomebodyListensElsewhere() {
    story.as("mira").subscribes("chat/lunch", 0).as("ben").subscribes("chat", 0);
    says("mira", "line1");
    says("ben", "line2");
    assertEquals("wrong-filter", first(says("mira", "goodbye")));
  }

  @Test
  void seesAnotherTopic() {
    bothListen().as("mira").publishes("chat/Lunch", values.get("line1"), 0);
    assertEquals("wrong-topic", first(story));
  }

  @Test
  void seesOneClientForBoth() {
    story.as("mira").subscribes("chat/lunch", 0);
    says("mira", "line1");
    says("mira", "line2");
    assertEquals("one-client", first(says("mira", "goodbye")));
  }

  @Test
  void seesWhoSpeaksInAnothersPlace() {
    bothListen();
    says("mira", "line1");
    says("mira", "line2");
    assertEquals("wrong-speaker", first(says("mira", "goodbye")));
  }

  @Test
  void seesLinesThatAreMissingOrTooManyOrMixedUp() {
    bothListen();
    says("mira", "line1");
    assertEquals("line-missing", story.exits().judgedBy(check));
    benHearsIt();
    says("ben", "line2");
    assertEquals("no-goodbye", story.judgedBy(check));
    says("mira", "goodbye");
    assertEquals("PASS", story.judgedBy(check));
    says("mira", "goodbye");
    assertEquals("other-message", story.judgedBy(check));
  }

  @Test
  void seesAnAnswerToALineThatIsStillOnItsWay() {
    bothListen();
    says("mira", "line1");
    says("ben", "line2");
    benHearsIt();
    assertEquals("answers-unheard", first(says("mira", "goodbye")));
  }

  @Test
  void seesAnAnswerBeforeTheQuestion() {
    bothListen();
    says("ben", "line2");
    says("mira", "line1");
    assertEquals("wrong-order", first(says("mira", "goodbye")));
  }

  @Test
  void explainsAVariableThatStayedAsItIs() {
    bothListen().as("mira").publishes("chat/lunch", "$line1", 0);
    assertEquals("variable-in-single-quotes", first(story));
  }

  @Test
  void seesWhoLeftBeforeTheEnd() {
    bothListen();
    says("mira", "line1");
    says("ben", "line2").leaves();
    assertEquals("left-too-early", first(says("mira", "goodbye")));
  }

  @Test
  void saysFirstThatALineCouldNotBeCarriedOut() {
    bothListen();
    HandMade stopped = says("mira", "line1").ends(new Ending.ScriptFailed(3, "'am' is too much"));
    assertEquals("script-stopped", stopped.judgedBy(check));
  }

  @RepeatedTest(20)
  void drawsThreeDifferentLines(RepetitionInfo info) {
    Values drawn = check.draw(new Random(info.getCurrentRepetition()));
    assertNotEquals(drawn.get("line1"), drawn.get("goodbye"));
    assertNotEquals(drawn.get("name"), drawn.get("friend"));
  }
}
