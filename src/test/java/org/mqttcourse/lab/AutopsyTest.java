package org.mqttcourse.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AutopsyTest {
  @Test
  void eachCasePointsAtExactlyOneSuspect() throws Exception {
    assertTrue(Autopsy.cases().size() >= 6);
    for (Autopsy autopsy : Autopsy.cases()) {
      TrialRun run = TrialRun.of(autopsy.trial(), line -> {}, new Silence());
      assertEquals(1, run.happened().size(), autopsy.title() + " " + run.happened());
      assertEquals(List.of(), run.troubles(), autopsy.title());
      assertEquals(autopsy.suspects().size(), autopsy.trial().options().size());
    }
  }
}
