package org.mqttcourse.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DrawTest {
  @Test
  void drawsTheSameFromTheSameRandomNumbers() {
    Draw one = new Draw(new Random(7));
    Draw other = new Draw(new Random(7));
    assertEquals(one.topics(4), other.topics(4));
    assertEquals(one.sentences(9), other.sentences(9));
    assertEquals(one.number(-300, 300), other.number(-300, 300));
  }

  @RepeatedTest(50)
  void drawsDifferentThingsWhenAskedForSeveral(RepetitionInfo info) {
    Draw draw = new Draw(new Random(info.getCurrentRepetition()));
    for (List<String> several :
        List.of(
            draw.names(5),
            draw.homeRooms(5),
            draw.roomNumbers(5),
            draw.topics(5),
            draw.sentences(9),
            draw.words(5),
            draw.campuses(3),
            draw.buildings(4),
            draw.universities(3),
            draw.quantities(4))) {
      assertEquals(several.size(), new HashSet<>(several).size(), several.toString());
    }
  }

  @RepeatedTest(50)
  void drawsTopicsThatAnyBrokerTakes(RepetitionInfo info) {
    Draw draw = new Draw(new Random(info.getCurrentRepetition()));
    assertTrue(draw.topic().matches("\\w+/\\w+/\\w+"));
  }

  @RepeatedTest(50)
  void drawsLettersThatTellTheCharsetsApart(RepetitionInfo info) {
    Draw draw = new Draw(new Random(info.getCurrentRepetition()));
    String western = draw.westernSentence();
    String world = draw.worldSentence();
    assertTrue(StandardCharsets.ISO_8859_1.newEncoder().canEncode(western), western);
    assertFalse(StandardCharsets.US_ASCII.newEncoder().canEncode(western), western);
    assertFalse(StandardCharsets.ISO_8859_1.newEncoder().canEncode(world), world);
    for (String name : draw.westernNames(3)) {
      assertTrue(StandardCharsets.ISO_8859_1.newEncoder().canEncode(name), name);
      assertFalse(StandardCharsets.US_ASCII.newEncoder().canEncode(name), name);
    }
    for (String name : draw.worldNames(3)) {
      assertFalse(StandardCharsets.ISO_8859_1.newEncoder().canEncode(name), name);
    }
  }

  @RepeatedTest(20)
  void staysWithinBothEnds(RepetitionInfo info) {
    int number = new Draw(new Random(info.getCurrentRepetition())).number(-2, 2);
    assertTrue(number >= -2 && number <= 2, "" + number);
  }
}
