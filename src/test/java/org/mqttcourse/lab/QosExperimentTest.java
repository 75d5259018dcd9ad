package org.mqttcourse.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class QosExperimentTest {
  @Test
  void losesAtQos0AndDoublesAtQos1AndDoesNeitherAtQos2() throws Exception {
    List<Integer> begun = new ArrayList<>();
    List<QosExperiment.Row> rows = QosExperiment.run(1, begun::add);
    assertEquals(List.of(0, 1, 2), begun);
    assertTrue(rows.get(0).lost() > 0, rows.toString());
    assertEquals(0, rows.get(1).lost(), rows.toString());
    assertTrue(rows.get(1).copies() > 0, rows.toString());
    assertEquals(0, rows.get(2).lost(), rows.toString());
    assertEquals(0, rows.get(2).copies(), rows.toString());
    for (QosExperiment.Row row : rows) {
      assertTrue(row.breaks() > 0, rows.toString());
    }
    assertTrue(rows.get(0).bytes() < rows.get(1).bytes(), rows.toString());
    assertTrue(rows.get(1).bytes() < rows.get(2).bytes(), rows.toString());
  }
}
