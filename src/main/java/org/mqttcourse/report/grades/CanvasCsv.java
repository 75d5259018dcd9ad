package org.mqttcourse.report.grades;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.grading.Person;
import org.mqttcourse.grading.Points;
import org.mqttcourse.text.Texts;

/**
 * Writes {@code canvas.csv}, a gradebook as Canvas imports it, with what a student has in all as
 * one assignment; and the comments as a zip for "Upload Submissions", as that CSV carries none.
 */
final class CanvasCsv {
  private static final String ASSIGNMENT = "MQTT course";

  private CanvasCsv() {}

  static void write(Gradebook grades, Writer to) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(to);
    csv.writeRecord("Student", "ID", "SIS User ID", "SIS Login ID", "Section", ASSIGNMENT);
    double most = Standing.of(grades).stream().mapToDouble(Standing::most).max().orElse(0);
    csv.writeRecord("    Points Possible", "", "", "", "", Points.say(most));
    for (Standing standing : Standing.of(grades)) {
      Person person = grades.person(standing.student());
      csv.writeRecord(
          Cells.guarded(person.name()),
          Cells.guarded(person.id()),
          Cells.guarded(person.sisId()),
          Cells.guarded(person.login()),
          Cells.guarded(person.section()),
          standing.grade());
    }
    csv.flush();
  }

  /** Whether anything came from Canvas, so that it knows whom a comment is for. */
  static boolean hasFeedback(Gradebook grades) {
    return grades.students().stream()
        .anyMatch(student -> !grades.person(student).upload().isEmpty());
  }

  /** A comment per student, named as Canvas named the submission. */
  static void writeFeedback(Gradebook grades, OutputStream to, Texts texts) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    for (Standing standing : Standing.of(grades)) {
      String upload = grades.person(standing.student()).upload();
      if (!upload.isEmpty()) {
        zip.putNextEntry(new ZipEntry(upload + "_feedback.txt"));
        String text = String.join("\n", Feedback.of(standing, grades, texts)) + "\n";
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    zip.finish();
  }
}
