package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lights.LightsCheck;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

class LightsCheckTest {
  private static final String DARK = "#000000";

  private final LightsCheck check = new LightsCheck();
  private final Values values = check.draw(new Random(5));
  private final String strip = values.get("strip");
  private final int count = Integer.parseInt(values.get("count"));
  private final HandMade evidence = HandMade.evidence(values);
  private String pattern = "still";
  private int steps;

  private void arrives(boolean will, List<String> lamps) {
    Packet.Will offline = new Packet.Will(strip + "/status", Bytes.utf8("offline"), 1, true);
    evidence.connects(true, will ? Optional.of(offline) : Optional.empty());
    evidence.subscribes(strip + "/set", 1);
    keeps("/status", "online");
    reports(lamps);
  }

  private List<String> dark() {
    return Collections.nCopies(count, DARK);
  }

  /** The colours behind the last command. */
  private List<String> last() {
    List<String> lamps = new ArrayList<>(Collections.nCopies(count, values.get("colour0")));
    lamps.set(Integer.parseInt(values.get("lamp")), values.get("colour1"));
    lamps.set(0, values.get("colour2"));
    return lamps;
  }

  private void keeps(String topic, String text) {
    evidence.sends(new Packet.Publish(strip + topic, Bytes.utf8(text), 1, true, false, 7));
  }

  private void reports(List<String> lamps) {
    String colours = "[\"" + String.join("\",\"", lamps) + "\"]";
    keeps("/state", "{\"pattern\":\"" + pattern + "\",\"lamps\":" + colours + "}");
  }

  private void obeysTwice() {
    List<String> lamps = new ArrayList<>(Collections.nCopies(count, values.get("colour0")));
    reports(lamps);
    lamps.set(Integer.parseInt(values.get("lamp")), values.get("colour1"));
    reports(lamps);
    pattern = values.get("pattern");
    reports(lamps);
    for (int step = 0; step < steps; step++) {
      Collections.rotate(lamps, 1);
      reports(lamps);
    }
  }

  private void movesOtherwise() {
    pattern = values.get("pattern").equals("run") ? "blink" : "run";
    reports(last());
    pattern = "still";
    reports(last());
  }

  private void goesOff() {
    movesOtherwise();
    reports(dark());
    keeps("/status", "offline");
    evidence.leaves();
  }

  private void obeysAll(boolean will) {
    arrives(will, dark());
    obeysTwice();
    reports(last());
    evidence.vanishes();
  }

  private String verdict() {
    return evidence.exits().judgedBy(check);
  }

  @Test
  void passesAStripThatComesBackAsItWas() {
    obeysAll(true);
    arrives(true, last());
    goesOff();
    assertEquals("PASS", verdict());
  }

  @Test
  void namesAStripThatNeverStandsStillAgain() {
    obeysAll(true);
    arrives(true, last());
    reports(dark());
    keeps("/status", "offline");
    evidence.leaves();
    assertEquals("no-pattern", verdict());
  }

  @Test
  void namesAStripThatKnowsOnlyOnePattern() {
    obeysAll(true);
    arrives(true, last());
    pattern = "still";
    reports(last());
    reports(dark());
    keeps("/status", "offline");
    evidence.leaves();
    assertEquals("no-pattern", verdict());
  }

  @Test
  void namesAStripThatComesBackDark() {
    obeysAll(true);
    arrives(true, dark());
    goesOff();
    assertEquals("loses-state-at-a-reconnect", verdict());
  }

  @Test
  void namesAStateThatForgetsThePattern() {
    arrives(true, dark());
    obeysTwice();
    pattern = "still";
    reports(last());
    evidence.vanishes();
    arrives(true, last());
    goesOff();
    assertEquals("loses-state-at-a-reconnect", verdict());
  }

  @Test
  void namesAStripThatKeepsStill() {
    arrives(true, dark());
    List<String> lamps = new ArrayList<>(Collections.nCopies(count, values.get("colour0")));
    reports(lamps);
    lamps.set(Integer.parseInt(values.get("lamp")), values.get("colour1"));
    reports(lamps);
    reports(last());
    evidence.vanishes();
    arrives(true, last());
    goesOff();
    assertEquals("no-pattern", verdict());
  }

  @Test
  void namesAStripThatReportsEachStep() {
    steps = count;
    obeysAll(true);
    arrives(true, last());
    goesOff();
    assertEquals("reports-each-step", verdict());
  }

  @Test
  void namesAMissingWill() {
    obeysAll(false);
    arrives(false, last());
    goesOff();
    assertEquals("no-will", verdict());
  }

  @Test
  void namesALampThatStaysOn() {
    obeysAll(true);
    arrives(true, last());
    movesOtherwise();
    keeps("/status", "offline");
    evidence.leaves();
    assertEquals("stays-bright", verdict());
  }

  @Test
  void namesAStripThatNonsenseKills() {
    arrives(true, dark());
    obeysTwice();
    evidence.vanishes();
    Ending died = new Ending.Died("java.lang.IllegalStateException", Optional.of(40));
    assertEquals("dies-on-nonsense", evidence.ends(died).judgedBy(check));
  }
}
