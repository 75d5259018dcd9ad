package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mqttcourse.text.Texts;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Event.Fault.Kind;
import org.mqttcourse.wire.Packet;

class FaultWordsTest {
  private final Texts texts = Texts.english();

  @Test
  void namesThePacketAndWhatWasAskedFor() {
    Event.Fault lost =
        new Event.Fault(Kind.LOST, Optional.of(new Packet.PubAck(7)), "drop next puback");
    assertEquals("PUBACK #7 is lost (drop next puback)", FaultWords.of(lost, texts));
    assertEquals("PUBACK #7 is lost", FaultWords.brief(lost, texts));
  }

  @Test
  void speaksOfTheLinkWhereNoPacketIsConcerned() {
    Event.Fault cut = new Event.Fault(Kind.CUT, Optional.empty(), "");
    assertEquals("the link breaks", FaultWords.of(cut, texts));
  }

  @Test
  void hasWordsForEverythingThatCanBeDone() {
    for (Kind kind : Kind.values()) {
      assertFalse(FaultWords.of(new Event.Fault(kind, Optional.empty(), ""), texts).isBlank());
    }
    for (Event.Side side : Event.Side.values()) {
      assertFalse(FaultWords.who(new Event.Closed(side), texts).isBlank());
    }
  }
}
