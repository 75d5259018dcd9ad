package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import any_room.AnyRoomCheck;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.TopicFilter;

class AnyRoomCheckTest {
  private static final String RIGHT = "Northumbria/City_Campus/+/E_Block/+";

  private final AnyRoomCheck check = new AnyRoomCheck();
  private final HandMade story = HandMade.evidence(check.sample());

  @Test
  void passesWithTheFilterThatIsMeant() {
    assertEquals("PASS", first(hears("me", RIGHT, 1).exits()));
  }

  @Test
  void passesWhenTwoClientsListen() {
    hears("anna", RIGHT, 2);
    assertEquals("PASS", first(hears("ben", RIGHT, 0).exits()));
  }

  @ParameterizedTest
  @CsvSource({
    "#, everything",
    "+/#, everything",
    "+/+/+/E_Block/+, any-campus",
    "Northumbria/+/+/E_Block/+, any-campus",
    "+/City_Campus/+/E_Block/+, any-campus",
    "Northumbria/City_Campus/#, hash-too-early",
    "Northumbria/City_Campus/+/#, hash-too-early",
    "Northumbria/City_Campus/+/+/+, any-block",
    "Northumbria/City_Campus/+/E_Block/#, hash-for-one-level",
    "Northumbria/City_Campus/Ellison_Building/E_Block/305, one-filter-per-room",
    "Northumbria/City_Campus/+/e_block/+, wrong-case",
    "Northumbria/City_Campus/E_Block/+, missing-level",
    "Northumbria/City_Campus/+/E_Block, missing-level",
    "Northumbria/City_Campus/+/E_Block/+/+, extra-level",
    "Northumbria/City_Campus/+/+/E_Block/+, extra-level",
    "/Northumbria/City_Campus/+/E_Block/+, extra-level",
    "Northumbria/City_Campus/Ellison_Building/E_Block/+, missed-room",
    "$campus/+/E_Block/+, variable-in-single-quotes"
  })
  void callsTheMistakeByItsName(String filter, String id) {
    assertEquals(id, first(hears("me", filter, 0).exits()));
  }

  @Test
  void tellsAnEmptyScriptToSubscribe() {
    assertEquals("never-subscribed", first(story.exits()));
  }

  @Test
  void refusesAFilterTooMany() {
    hears("me", RIGHT, 0);
    assertEquals(
        "not-a-room", first(hears("me", "Northumbria/City_Campus/+/E_Block/+/+", 0).exits()));
  }

  @Test
  void seesWhoLeavesTooEarly() {
    HandMade evidence = story.as("me").subscribes(RIGHT, 0).leaves().exits();
    assertEquals("left-too-early", first(evidence));
  }

  @Test
  void namesWhatCameAndShouldNot() {
    Finding finding =
        check
            .judge(hears("me", "Northumbria/City_Campus/+/+/+", 0).exits().evidence())
            .findings()
            .get(0);
    assertTrue(finding.got().contains("Ellison_Building/D_Block/112"), finding.got());
  }

  @Test
  void saysTheWrongFilterBeforeTheVainWait() {
    HandMade evidence =
        hears("me", "Northumbria/City_Campus/E_Block/+", 0)
            .ends(new Ending.TimedOut(6, Optional.of(2)));
    assertEquals("missing-level", first(evidence));
  }

  @RepeatedTest(20)
  void drawsThreeRoomsThatTheRightFilterTakesAndNothingElse(RepetitionInfo info) {
    Values values = check.draw(new Random(info.getCurrentRepetition()));
    TopicFilter right = new TopicFilter(values.get("campus") + "/+/E_Block/+");
    assertEquals(2, values.hidden().values().stream().filter(right::matches).count());
    assertTrue(right.matches(values.get("last")));
  }

  private HandMade hears(String client, String filter, int qos) {
    story.as(client).subscribes(filter, qos);
    Values values = check.sample();
    Stream.concat(values.hidden().values().stream(), Stream.of(values.get("last")))
        .filter(new TopicFilter(filter)::matches)
        .forEach(topic -> story.as(client).hears(topic, Bytes.utf8("somebody is in"), 0));
    return story;
  }

  private String first(HandMade evidence) {
    return evidence.judgedBy(check);
  }
}
