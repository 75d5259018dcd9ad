package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet.Publish;
import thermostat.ThermostatCheck;

class ThermostatCheckTest {
  private static final String SETTING = "hall/thermostat";
  private static final String CLICK = "hall/click";

  private final ThermostatCheck check = new ThermostatCheck();

  private HandMade subscribed() {
    return HandMade.evidence(check.sample()).connects().subscribes("hall/knob", 1);
  }

  private HandMade turned() {
    HandMade evidence = subscribed();
    for (String turn : new String[] {"20.0", "21.5", "18.0"}) {
      says(evidence, SETTING, turn, 1, true);
      says(evidence, CLICK, "click", 1, false);
    }
    return evidence;
  }

  private static HandMade says(
      HandMade evidence, String topic, String text, int qos, boolean retain) {
    return evidence.sends(new Publish(topic, Bytes.utf8(text), qos, retain, false, 7));
  }

  private String first(HandMade evidence) {
    return evidence.leaves().exits().judgedBy(check);
  }

  @Test
  void passesSettingsThatAreRetainedAndClearedBesideClicksThatAreNot() {
    assertEquals("PASS", first(says(turned(), SETTING, "", 1, true)));
  }

  @Test
  void namesHowTheSettingWasNotCleared() {
    assertEquals("never-clears", first(turned()));
    assertEquals("clears-unretained", first(says(turned(), SETTING, "", 1, false)));
    assertEquals("clears-with-text", first(says(turned(), SETTING, " ", 1, true)));
  }

  @Test
  void namesFlagsOnTheWrongMessages() {
    assertEquals("not-retained", first(says(subscribed(), SETTING, "20.0", 1, false)));
    assertEquals("retains-events", first(says(subscribed(), CLICK, "click", 1, true)));
  }

  @Test
  void namesAnotherQosAnotherTopicAndSilence() {
    assertEquals("wrong-qos", first(says(subscribed(), SETTING, "20.0", 0, true)));
    assertEquals("wrong-topic", first(says(subscribed(), "hall", "20.0", 1, true)));
    assertEquals("says-nothing", first(subscribed()));
  }

  @Test
  void namesWhatIsSaidOnceOnlyOrInAnotherOrder() {
    HandMade once = says(subscribed(), SETTING, "20.0", 1, true);
    says(says(once, CLICK, "click", 1, false), SETTING, "", 1, true);
    assertEquals("publishes-once-only", first(once));
    HandMade twice = says(turned(), SETTING, "18.0", 1, true);
    assertEquals("mixed-up", first(says(twice, SETTING, "", 1, true)));
  }

  @Test
  void marksTheMessageThatDecides() {
    HandMade text = says(turned(), SETTING, "null", 1, true);
    assertEquals("Publish 12", text.leaves().exits().markedBy(check));
    assertEquals("Disconnect 12", turned().leaves().exits().markedBy(check));
  }
}
