package org.mqttcourse.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CrashHintTest {
  private static final String INDEX =
      "java.lang.ArrayIndexOutOfBoundsException: Index %d out of bounds for length %d";

  @Test
  void explainsAnArgumentThatIsNotThere() {
    assertEquals(
        "It asked for number 2 where there are 2. Java counts from 0: the last of 2 is [1].",
        CrashHint.of(INDEX.formatted(2, 2)));
    assertEquals(
        "It asked for number 0 where there are 0. Java counts from 0: there is not even a [0].",
        CrashHint.of(INDEX.formatted(0, 0)));
  }

  @Test
  void saysWhereToLookForWhatItDoesNotKnow() {
    assertTrue(CrashHint.of("java.lang.IllegalStateException: no").contains("name and message"));
    assertTrue(CrashHint.of("Client is not connected (32104)").startsWith("Connect before"));
  }
}
