package org.mqttcourse.report.grades;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict.Result;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.grading.Person;
import org.mqttcourse.grading.Quizzes;
import org.mqttcourse.grading.Row;
import org.mqttcourse.text.Texts;

/** Files that platforms import, held against what those read. */
class PlatformFilesTest {
  private static final Finding FINDING =
      new Finding("wrong-topic", "a <b>topic</b>", "=cmd()", "Look & see.");

  @TempDir Path root;

  @Test
  void writesMoodlesGradingWorksheet() throws Exception {
    List<CsvRecord> lines = csv(Format.MOODLE, "moodle.csv");
    // What Moodle's importer looks for, by these very names; a comment must not come first.
    assertTrue(
        lines
            .get(0)
            .getFields()
            .containsAll(
                List.of("Identifier", "Grade", "Last modified (grade)", "Feedback comments")));
    assertEquals("Identifier", lines.get(0).getField(0));
    CsvRecord jane = lines.get(1);
    assertEquals("Participant 12345", jane.getField(0));
    assertEquals("Doe, Jane", jane.getField(1));
    assertEquals("jane@school.example", jane.getField(2));
    assertEquals("12.5", jane.getField(3));
    assertEquals("20", jane.getField(4));
    assertTrue(jane.getField(6).contains("a &lt;b&gt;topic&lt;/b&gt;"), jane.getField(6));
    assertTrue(jane.getField(6).contains("Hint: Look &amp; see."), jane.getField(6));
    assertTrue(jane.getField(6).contains("1 day late, which costs 1.5 points"), jane.getField(6));
    assertTrue(jane.getField(6).contains("own progress file: 3 of 9 (no points)"));
    assertEquals("'=ben", lines.get(2).getField(1));
  }

  @Test
  void writesCanvassGradebook() throws Exception {
    List<CsvRecord> lines = csv(Format.CANVAS, "canvas.csv");
    // Canvas takes what stands behind Section for assignments.
    assertEquals(
        List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section", "MQTT course"),
        lines.get(0).getFields());
    assertEquals(List.of("    Points Possible", "", "", "", "", "20"), lines.get(1).getFields());
    assertEquals(
        List.of("Doe, Jane", "12345", "s1", "jdoe", "9b", "12.5"), lines.get(2).getFields());
    try (ZipFile zip = new ZipFile(root.resolve("canvas-feedback.zip").toFile())) {
      assertEquals(1, zip.size());
      String text =
          new String(
              zip.getInputStream(zip.getEntry("doejane_12345_678_feedback.txt")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertTrue(text.contains("publish: passed in part, 4/10\n"), text);
      assertTrue(text.contains("  Got: =cmd()\n"), text);
    }
  }

  @Test
  void leavesTheGradeEmptyWhereNotAllWasJudged() throws Exception {
    Gradebook grades =
        new Gradebook(
            List.of(
                SampleGrades.row("jane", "hello", Result.PASS, 10, List.of()),
                SampleGrades.row("jane", "publish", Result.ERROR, 0, List.of()),
                SampleGrades.row("max", "hello", Result.FAIL, 0, List.of()),
                SampleGrades.row("max", "publish", Result.MISSING, 0, List.of())));
    List<CsvRecord> canvas = csv(grades, Format.CANVAS, "canvas.csv");
    assertEquals(List.of("jane", "", "", "", "", ""), canvas.get(2).getFields());
    assertEquals(List.of("max", "", "", "", "", "0"), canvas.get(3).getFields());
    List<CsvRecord> moodle = csv(grades, Format.MOODLE, "moodle.csv");
    assertEquals("", moodle.get(1).getField(3));
    assertEquals(
        "<p>No grade yet: not all could be judged, through our fault and not yours."
            + "<br>hello: passed, 10/10<br>publish: our error</p>",
        moodle.get(1).getField(6));
    assertEquals("0", moodle.get(2).getField(3));
  }

  @Test
  void writesOnlyWhatIsAskedForAndJsonInAnyCase() throws Exception {
    GradebookFiles.write(root, grades(), EnumSet.of(Format.CSV), Texts.english());
    try (var files = Files.list(root)) {
      assertEquals(
          Set.of("results.json", "results.csv"),
          files
              .map(file -> file.getFileName().toString())
              .collect(java.util.stream.Collectors.toSet()));
    }
  }

  @Test
  void showsCodeAndLatenessOnThePageWithoutObeyingThem() throws Exception {
    GradebookFiles.write(root, grades(), EnumSet.of(Format.HTML), Texts.english());
    String page = Files.readString(root.resolve("report.html"));
    assertTrue(page.contains("<pre>// &lt;script&gt;alert(1)&lt;/script&gt;"), page);
    assertFalse(page.contains("<script"), page);
    assertTrue(page.contains("1 day late, which costs 1.5 points"), page);
    assertTrue(page.contains("<td class=\"part heat\" title=\"passed in part\">~ 4/10</td>"), page);
  }

  private List<CsvRecord> csv(Format format, String file) throws IOException {
    return csv(grades(), format, file);
  }

  private List<CsvRecord> csv(Gradebook grades, Format format, String file) throws IOException {
    GradebookFiles.write(root, grades, EnumSet.of(format), Texts.english());
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(root.resolve(file))) {
      return csv.stream().toList();
    }
  }

  private static Gradebook grades() {
    Row.Work late = new Row.Work("Hello.java", "// <script>alert(1)</script>", 1, 1.5);
    return new Gradebook(
        List.of(
            new Row("jane", "hello", 1, Result.PASS, 8.5, 10, 0.1, 7, List.of(), late),
            SampleGrades.row("jane", "publish", Result.FAIL, 4, List.of(FINDING)),
            SampleGrades.row("=ben", "hello", Result.MISSING, 0, List.of()),
            SampleGrades.row("=ben", "publish", Result.MISSING, 0, List.of())),
        Map.of(
            "jane",
            new Person(
                "Doe, Jane",
                "12345",
                "jane@school.example",
                "s1",
                "jdoe",
                "9b",
                "doejane_12345_678")),
        List.of(new Quizzes.Answers("jane", 3, 9, true)));
  }
}
