package org.mqttcourse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JobsOptionTest {
  private static final long GIGABYTE = 1L << 30;

  @Test
  void takesEightForEachCoreWhereThereIsMemory() {
    assertEquals(16, JobsOption.fitting(2, 8 * GIGABYTE));
  }

  @Test
  void takesFewerWhereMemoryIsShort() {
    // A Raspberry Pi with four cores and two gigabytes.
    assertEquals(8, JobsOption.fitting(4, GIGABYTE / 2));
  }

  @Test
  void takesTwoOnTheSmallestMachine() {
    assertEquals(2, JobsOption.fitting(1, GIGABYTE / 16));
  }
}
