package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import average.AverageCheck;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;

class AverageCheckTest {
  private final AverageCheck check = new AverageCheck();
  private final Values values = check.sample();

  private static HandMade listens(Values values) {
    return HandMade.evidence(values).connects().subscribes(values.get("base") + "/+/co2", 1);
  }

  private String first(String room, String text) {
    return listens(values)
        .publishes(values.get("base") + "/" + room + "/average", text, 1)
        .leaves()
        .exits()
        .judgedBy(check);
  }

  @Test
  void namesReportsThatGoElsewhere() {
    assertEquals("wrong-topic", first("cellar", "428.0"));
    HandMade zero = listens(values).publishes("school/air/library/average", "428.0", 0);
    assertEquals("wrong-qos", zero.leaves().exits().judgedBy(check));
  }

  @Test
  void namesReportsThatAreMissingOrNoNumber() {
    assertEquals("reports-too-little", listens(values).leaves().exits().judgedBy(check));
    assertEquals("wrong-average", first("library", "stale"));
    assertEquals("wrong-average", first("library", "1"));
  }

  @Test
  void namesAProgramThatRanOutOfMemory() {
    HandMade full = listens(values).vanishes().ends(new Ending.OutOfMemory());
    assertEquals("grows-without-end", full.judgedBy(check));
  }
}
