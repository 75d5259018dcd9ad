package building;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Story;
import org.mqttcourse.check.Values;

class BuildingCheckTest {
  private static final String BLOCK = "Northumbria/City_Campus/Ellison_Building/E_Block";

  private final BuildingCheck check = new BuildingCheck();
  private final Story story = new Story(check.sample());

  @Test
  void passesInAnyOrder() {
    story.publishes("me", "/" + BLOCK + "/101", "23.4");
    story.publishes("me", "/" + BLOCK + "/305", "21.5");
    assertEquals("PASS", first(story.publishes("me", BLOCK + "/306", "19.0").ends()));
  }

  @Test
  void passesWhateverElseIsHeard() {
    story.subscribes("caretaker", "#", 0);
    right();
    assertEquals("PASS", first(story.receives("caretaker", BLOCK + "/306", "19.0").ends()));
  }

  @Test
  void tellsTheStarterWhatIsMissing() {
    Finding finding =
        check.judge(story.publishes("me", "/" + BLOCK + "/305", "21.5").ends()).findings().get(0);
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
    "/Northumbria/City_Campus/$building/E_Block/305, 21.5, variable-in-single-quotes",
    "/Northumbria/City_Campus/Ellison_Building/E_Block/305, 21.5 C, wrong-reading",
    "/Northumbria/City_Campus/Ellison_Building/E_Block/305, 19.0, wrong-reading",
    "/Northumbria/City_Campus/Ellison_Building/E_Block, 305: 21.5, room-in-payload"
  })
  void callsTheMistakeByItsName(String topic, String payload, String id) {
    story.publishes("me", topic, payload);
    story.publishes("me", BLOCK + "/306", "19.0");
    Evidence evidence = story.publishes("me", "/" + BLOCK + "/101", "23.4").ends();
    assertEquals(List.of(id), check.judge(evidence).findings().stream().map(Finding::id).toList());
  }

  @Test
  void refusesAMessageTooMany() {
    right();
    assertEquals(
        "other-message", first(story.publishes("me", "/" + BLOCK + "/306", "19.0").ends()));
  }

  @Test
  void refusesAReadingSentTwice() {
    right();
    Finding finding =
        check.judge(story.publishes("me", BLOCK + "/306", "19.0").ends()).findings().get(0);
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
    story.publishes("me", "/" + BLOCK + "/305", "21.5");
    story.publishes("me", BLOCK + "/306", "19.0");
    story.publishes("me", "/" + BLOCK + "/101", "23.4");
  }

  private String first(Evidence evidence) {
    return Story.firstFinding(check, evidence);
  }
}
