package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import building.BuildingCheck;
import java.util.List;
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

class BuildingCheckTest {
  private static final String BLOCK = "Northumbria/City_Campus/Ellison_Building/E_Block";

  private final BuildingCheck check = new BuildingCheck();
  private final HandMade story = HandMade.evidence(check.sample()).as("me");

  @Test
  void passesInAnyOrder() {
    story.publishes("/" + BLOCK + "/101", "23.4", 0);
    story.publishes("/" + BLOCK + "/305", "21.5", 0);
    assertEquals("PASS", first(story.publishes(BLOCK + "/306", "19.0", 0).exits()));
  }

  @Test
  void passesWhateverElseIsHeard() {
    story.as("caretaker").subscribes("#", 0);
    right();
    assertEquals(
        "PASS", first(story.as("caretaker").hears(BLOCK + "/306", Bytes.utf8("19.0"), 0).exits()));
  }

  @Test
  void tellsTheStarterWhatIsMissing() {
    Finding finding =
        check
            .judge(story.publishes("/" + BLOCK + "/305", "21.5", 0).exits().evidence())
            .findings()
            .get(0);
    assertEquals("reading-missing", finding.id());
    assertTrue(finding.expected().contains(BLOCK + "/306"), finding.expected());
  }

  @ParameterizedTest
  @CsvSource({
    "Northumbria/City_Campus/Ellison_Building/E_Block/305, 21.5, slash-dropped",
    "//Northumbria/City_Campus/Ellison_Building/E_Block/305, 21.5, slash-added",
    "/Northumbria/City_Campus/Ellison_Building/E_Block/305/, 21.5, trailing-slash",
    "/Northumbria/City_Campus/Ellison_Building/e_block/305, 21.5, wrong-case",
    "/Northumbria/City_Campus/Ellison_Building/305, 21.5, level-missing",
    "/Northumbria/City_Campus/Ellison_Building/E_Block/room/305, 21.5, wrong-topic",
    "Northumbria/City_Campus/Ellison_Building/305, 21.5, level-missing",
    "Northumbria/City_Campus/Ellison_Building/E_Block/room/305, 21.5, slash-dropped",
    "/Northumbria/City_Campus/$building/E_Block/305, 21.5, variable-in-single-quotes",
    "/Northumbria/City_Campus/Ellison_Building/E_Block/305, 21.5 C, wrong-reading",
    "/Northumbria/City_Campus/Ellison_Building/E_Block/305, 19.0, wrong-reading",
    "/Northumbria/City_Campus/Ellison_Building/E_Block, 305: 21.5, room-in-payload"
  })
  void callsTheMistakeByItsName(String topic, String payload, String id) {
    story.publishes(topic, payload, 0);
    story.publishes(BLOCK + "/306", "19.0", 0);
    HandMade evidence = story.publishes("/" + BLOCK + "/101", "23.4", 0).exits();
    assertEquals(
        List.of(id),
        check.judge(evidence.evidence()).findings().stream().map(Finding::id).toList());
  }

  @Test
  void asksForTheLevelThatHasANameWhereTheSlashIsMissingToo() {
    story.publishes("Northumbria/City_Campus/Ellison_Building/305", "21.5", 0);
    Finding finding = check.judge(story.exits().evidence()).findings().get(0);
    assertTrue(finding.hint().contains("where is \"E_Block\"?"), finding.hint());
  }

  @Test
  void refusesAMessageTooMany() {
    right();
    assertEquals("other-message", first(story.publishes("/" + BLOCK + "/306", "19.0", 0).exits()));
  }

  @Test
  void refusesAReadingSentTwice() {
    right();
    Finding finding =
        check
            .judge(story.publishes(BLOCK + "/306", "19.0", 0).exits().evidence())
            .findings()
            .get(0);
    assertTrue(finding.got().contains("a second time"), finding.got());
  }

  @Test
  void saysFirstThatALineCouldNotBeCarriedOut() {
    assertEquals(
        "script-stopped", first(story.ends(new Ending.ScriptFailed(1, "no such command"))));
  }

  @RepeatedTest(30)
  void drawsReadingsAndRoomsThatDiffer(RepetitionInfo info) {
    Values values = check.draw(new Random(info.getCurrentRepetition()));
    assertEquals(3, Stream.of("room1", "room2", "room3").map(values::get).distinct().count());
    assertEquals(3, Stream.of("temp1", "temp2", "temp3").map(values::get).distinct().count());
  }

  private void right() {
    story.publishes("/" + BLOCK + "/305", "21.5", 0);
    story.publishes(BLOCK + "/306", "19.0", 0);
    story.publishes("/" + BLOCK + "/101", "23.4", 0);
  }

  private String first(HandMade evidence) {
    return evidence.judgedBy(check);
  }
}
