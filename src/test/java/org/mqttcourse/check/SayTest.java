package org.mqttcourse.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SayTest {
  @Test
  void oneThingIsNotManyThings() {
    assertEquals(
        List.of("0 answers", "1 answer", "2 answers"),
        List.of(Say.count(0, "answer"), Say.count(1, "answer"), Say.count(2, "answer")));
  }
}
