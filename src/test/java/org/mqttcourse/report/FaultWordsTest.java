package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Event.Fault.Kind;
import org.mqttcourse.wire.Packet;

class FaultWordsTest {
  @Test
  void namesThePacketAndWhatWasAskedFor() {
    Event.Fault lost =
        new Event.Fault(Kind.LOST, Optional.of(new Packet.PubAck(7)), "drop next puback");
    assertEquals("PUBACK #7 is lost (drop next puback)", FaultWords.of(lost));
    assertEquals("PUBACK #7 is lost", FaultWords.brief(lost));
  }

  @Test
  void speaksOfTheLinkWhereNoPacketIsConcerned() {
    assertEquals("the link breaks", FaultWords.of(new Event.Fault(Kind.CUT, Optional.empty(), "")));
  }

  @Test
  void hasWordsForEverythingThatCanBeDone() {
    for (Kind kind : Kind.values()) {
      assertFalse(FaultWords.of(new Event.Fault(kind, Optional.empty(), "")).isBlank());
    }
    for (Event.Side side : Event.Side.values()) {
      assertFalse(FaultWords.who(new Event.Closed(side)).isBlank());
    }
  }
}
