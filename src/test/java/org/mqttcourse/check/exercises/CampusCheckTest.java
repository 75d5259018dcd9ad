package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import campus.CampusCheck;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.TopicFilter;

class CampusCheckTest {
  private static final String CAMPUS = "Northumbria/City_Campus";

  private final CampusCheck check = new CampusCheck();
  private final Values values = check.sample();

  /** What a listener with these filters hears of all that is said. */
  private HandMade hears(String... filters) {
    HandMade story = HandMade.evidence(values).as("porter");
    for (String filter : filters) {
      story.subscribes(filter, 0);
    }
    List<String> topics = new ArrayList<>(values.hidden().values());
    topics.add(values.get("campus"));
    topics.add(values.get("last"));
    for (String topic : topics) {
      if (List.of(filters).stream().anyMatch(filter -> new TopicFilter(filter).matches(topic))) {
        story.hears(topic, Bytes.utf8("all is well"), 0);
      }
    }
    return story;
  }

  private String first(HandMade evidence) {
    return evidence.exits().judgedBy(check);
  }

  @Test
  void passesTheBranchAndItsBeginning() {
    assertEquals("PASS", first(hears(CAMPUS + "/#")));
  }

  @Test
  void passesTheSameFilterTwice() {
    assertEquals("PASS", first(hears(CAMPUS + "/#", CAMPUS + "/#")));
  }

  @Test
  void tellsTooMuchByHowFarOffItIs() {
    assertEquals("everything", first(hears("#")));
    assertEquals("any-university", first(hears("+/City_Campus/#")));
    assertEquals("any-university", first(hears("Northumbria/#")));
  }

  @Test
  void tellsTooLittleByWhatIsMissing() {
    assertEquals("one-level-only", first(hears(CAMPUS + "/+")));
    assertEquals("campus-missed", first(hears(CAMPUS + "/+/#")));
    assertEquals("trailing-slash", first(hears(CAMPUS + "/")));
    assertEquals("wrong-case", first(hears("northumbria/city_campus/#")));
    assertEquals("missed-message", first(hears(CAMPUS + "/Ellison_Building/#")));
    assertEquals("variable-in-single-quotes", first(hears("$campus/#")));
  }

  @Test
  void asksForOneFilter() {
    assertEquals("several-filters", first(hears(CAMPUS, CAMPUS + "/+/#")));
  }

  @Test
  void seesWhoLeftBeforeAnythingCame() {
    assertEquals(
        "left-too-early",
        first(HandMade.evidence(values).as("porter").subscribes(CAMPUS + "/#", 0).leaves()));
  }

  @Test
  void tellsWhoIsOnlyConnectedToSubscribe() {
    assertEquals("never-subscribed", first(HandMade.evidence(values).as("porter")));
  }

  @Test
  void saysFirstThatALineCouldNotBeCarriedOut() {
    HandMade stopped = hears(CAMPUS + "/#").ends(new Ending.ScriptFailed(1, "no such command"));
    assertEquals("script-stopped", stopped.judgedBy(check));
  }
}
