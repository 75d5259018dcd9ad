package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mqttcourse.lab.QosExperiment;

class ExperimentPrinterTest {
  private static final List<QosExperiment.Row> ROWS =
      List.of(
          new QosExperiment.Row(0, 100, 88, 0, 190, 3_100, 6),
          new QosExperiment.Row(1, 100, 100, 17, 430, 5_200, 7),
          new QosExperiment.Row(2, 100, 100, 0, 810, 7_300, 8));

  private static List<String> printed() {
    return Printed.lines(
        Theme.PLAIN,
        (out, theme) ->
            new ExperimentPrinter(out, theme).print(ROWS, Optional.of(List.of(50, 117, 100))));
  }

  @Test
  void printsEachNumberBelowItsName() {
    List<List<String>> table =
        printed().stream()
            .filter(line -> line.matches("(QoS|[012]) .*"))
            .limit(4)
            .map(line -> List.of(line.strip().split("  +")))
            .toList();
    assertEquals(
        List.of(
            "QoS", "sent", "arrived", "lost", "doubled", "breaks", "packets", "bytes", "you said"),
        table.get(0));
    assertEquals(List.of("0", "100", "88", "12", "0", "6", "190", "3100", "50"), table.get(1));
    assertEquals(List.of("1", "100", "100", "0", "17", "7", "430", "5200", "117"), table.get(2));
    assertEquals(List.of("2", "100", "100", "0", "0", "8", "810", "7300", "100"), table.get(3));
  }

  @Test
  void drawsABarAndComparesWithWhatWasSaid() {
    String all = String.join("\n", printed());
    assertTrue(all.contains("█".repeat(22) + "░".repeat(3) + " "), all);
    assertTrue(all.contains("█".repeat(25) + "▒".repeat(5) + " "), all);
    assertTrue(all.contains("QoS 0: you said 50 would arrive; 88 did"), all);
    assertTrue(all.contains("QoS 1: you said 117 would arrive; 117 did, just so."), all);
  }
}
