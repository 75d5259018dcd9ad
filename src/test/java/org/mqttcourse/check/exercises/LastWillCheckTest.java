package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import last_will.LastWillCheck;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet.Will;

class LastWillCheckTest {
  private static final String TOPIC = "volcano/probe";
  private static final Bytes TEXT = Bytes.utf8("lost in the lava");

  private final LastWillCheck check = new LastWillCheck();

  private HandMade reads(Will will) {
    return HandMade.evidence(check.sample())
        .connects(true, Optional.ofNullable(will))
        .publishes("volcano/depth", "310", 1);
  }

  private HandMade reads() {
    return reads(new Will(TOPIC, TEXT, 1, false));
  }

  private String first(HandMade evidence) {
    return evidence.vanishes().exits().judgedBy(check);
  }

  @Test
  void passesAWillAndADeathWithoutAGoodbye() {
    assertEquals("PASS", first(reads()));
  }

  @Test
  void namesWhatIsWrongWithTheWill() {
    assertEquals("no-will", first(reads(null)));
    assertEquals("will-elsewhere", first(reads(new Will("volcano", TEXT, 1, false))));
    assertEquals("other-will", first(reads(new Will(TOPIC, Bytes.utf8("lost"), 1, false))));
    assertEquals("will-qos", first(reads(new Will(TOPIC, TEXT, 0, false))));
    assertEquals("will-retained", first(reads(new Will(TOPIC, TEXT, 1, true))));
  }

  @Test
  void namesADeathThatWasNone() {
    assertEquals("disconnects-properly", reads().leaves().exits().judgedBy(check));
    assertEquals("never-dies", reads().hangs().judgedBy(check));
    assertEquals("exit-status", reads().vanishes().ends(new Ending.Exited(3)).judgedBy(check));
  }

  @Test
  void namesAWillThatTheProgramSaysItself() {
    assertEquals("says-it-itself", first(reads().publishes(TOPIC, TEXT, 1)));
  }

  @Test
  void marksThePacketThatDecides() {
    assertEquals("Connect 2", reads(null).vanishes().exits().markedBy(check));
    assertEquals("Disconnect 6", reads().leaves().exits().markedBy(check));
  }
}
