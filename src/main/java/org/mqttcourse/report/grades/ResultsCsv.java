package org.mqttcourse.report.grades;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.stream.Stream;
import org.mqttcourse.check.Finding;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.grading.Points;
import org.mqttcourse.grading.Row;

/** Writes {@code results.csv}: a line per row, with the first finding. */
final class ResultsCsv {
  private ResultsCsv() {}

  static void write(Gradebook grades, Writer to) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(to);
    csv.writeRecord(
        "student",
        "exercise",
        "attempt",
        "verdict",
        "points",
        "maxPoints",
        "seconds",
        "seed",
        "finding",
        "expected",
        "got",
        "hint",
        "daysLate",
        "file");
    for (Row row : grades.rows()) {
      Optional<Finding> first = row.findings().stream().findFirst();
      csv.writeRecord(
          Stream.of(
                  row.student(),
                  row.exercise(),
                  Integer.toString(row.attempt()),
                  row.verdict().name(),
                  Points.say(row.points()),
                  Points.say(row.maxPoints()),
                  Double.toString(row.seconds()),
                  Long.toString(row.seed()),
                  first.map(Finding::id).orElse(""),
                  first.map(Finding::expected).orElse(""),
                  first.map(Finding::got).orElse(""),
                  first.map(Finding::hint).orElse(""),
                  Integer.toString(row.work().daysLate()),
                  row.work().file())
              .map(Cells::guarded)
              .toList());
    }
    csv.flush();
  }
}
