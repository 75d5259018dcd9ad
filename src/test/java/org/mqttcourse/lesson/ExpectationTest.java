package org.mqttcourse.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

class ExpectationTest {
  private static final Optional<String> MEASURE = Optional.of("publish to=client");

  @ParameterizedTest
  @CsvSource({
    "0,0,true",
    "0,1,false",
    "2,2,true",
    "2,3,false",
    "2+,7,true",
    "2+,1,false",
    "1-3,3,true",
    "1-3,4,false"
  })
  void countsPackets(String text, int packets, boolean met) {
    assertEquals(met, Expectation.parse(text, MEASURE).isMetBy(arrived(packets, false)));
  }

  @Test
  void mayBeAConditionOfItsOwn() {
    Expectation dup = Expectation.parse("publish to=client dup=true", Optional.empty());
    assertEquals(true, dup.isMetBy(arrived(1, true)));
    assertEquals(false, dup.isMetBy(arrived(1, false)));
    Expectation none = Expectation.parse("no publish to=client dup=true", MEASURE);
    assertEquals(true, none.isMetBy(arrived(1, false)));
  }

  @Test
  void tellsAConnackThatKnewTheSession() {
    Expectation known = Expectation.parse("connack present=true", Optional.empty());
    assertEquals(true, known.isMetBy(answered(true)));
    assertEquals(false, known.isMetBy(answered(false)));
  }

  private static Conversation answered(boolean sessionPresent) {
    return new Conversation(
        List.of(
            new Sighting(
                1,
                Duration.ZERO,
                new Connection(1, Connection.Party.STUDENT),
                "kim",
                Direction.TO_CLIENT,
                new Packet.ConnAck(sessionPresent, 0),
                Bytes.NONE)));
  }

  @Test
  void aNumberNeedsAMeasure() {
    assertThrows(IllegalArgumentException.class, () -> Expectation.parse("1", Optional.empty()));
    assertThrows(IllegalArgumentException.class, () -> Expectation.parse("often", MEASURE));
  }

  @Test
  void tellsWhichOptionsHappened() {
    Trial trial =
        new Trial(
            List.of("pub"),
            List.of(
                Expectation.parse("0", MEASURE),
                Expectation.parse("1+", MEASURE),
                Expectation.parse("2", MEASURE)));
    assertEquals(Set.of(1, 2), trial.happened(arrived(2, false)));
  }

  private static Conversation arrived(int packets, boolean dup) {
    List<Sighting> sightings = new ArrayList<>();
    for (int i = 0; i < packets; i++) {
      sightings.add(
          new Sighting(
              i + 1,
              Duration.ZERO,
              new Connection(1, Connection.Party.STUDENT),
              "ann",
              Direction.TO_CLIENT,
              new Packet.Publish("a", Bytes.utf8("x"), 1, false, dup, 1),
              Bytes.NONE));
    }
    return new Conversation(sightings);
  }
}
