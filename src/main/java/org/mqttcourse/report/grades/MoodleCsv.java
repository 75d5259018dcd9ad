package org.mqttcourse.report.grades;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.grading.Person;
import org.mqttcourse.grading.Points;
import org.mqttcourse.text.Texts;

/**
 * Writes {@code moodle.csv}: a grading worksheet as an assignment's "Upload grading worksheet"
 * reads it. That needs Identifier, Grade and Last modified (grade), and takes comments as HTML.
 */
final class MoodleCsv {
  private MoodleCsv() {}

  static void write(Gradebook grades, Writer to, Texts texts) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(to);
    csv.writeRecord(
        "Identifier",
        "Full name",
        "Email address",
        "Grade",
        "Maximum Grade",
        "Last modified (grade)",
        "Feedback comments");
    for (Standing standing : Standing.of(grades)) {
      Person person = grades.person(standing.student());
      csv.writeRecord(
          person.id().isEmpty() ? "" : "Participant " + person.id(),
          Cells.guarded(person.name()),
          Cells.guarded(person.email()),
          standing.grade(),
          Points.say(standing.most()),
          "-",
          Feedback.of(standing, grades, texts).stream()
              .map(Html::escape)
              .map(Cells::guardedHtml)
              .collect(Collectors.joining("<br>", "<p>", "</p>")));
    }
    csv.flush();
  }
}
