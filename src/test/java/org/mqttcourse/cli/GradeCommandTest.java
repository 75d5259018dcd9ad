package org.mqttcourse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.course.Course;
import org.mqttcourse.grading.Zips;

@Timeout(120)
class GradeCommandTest {
  @TempDir Path home;
  private Path students;
  private Path out;

  @BeforeEach
  void folders() throws IOException {
    students = Files.createDirectory(home.resolve("class"));
    out = home.resolve("out");
  }

  @Test
  void gradesAClassAndWritesTheResults() throws Exception {
    handIn("anna/week1/Publish.java", "solutions/publish/Publish.java");
    handIn("anna/hello.mqtt", "solutions/hello/hello.mqtt");
    Zips.write(
        students.resolve("ben.zip"),
        "hello/hello.mqtt",
        Files.readString(Path.of("exercises/hello/mistakes/wrong-topic/hello.mqtt")));
    Zips.write(students.resolve("mallory.zip"), "../../hello.mqtt", "pub -t a -m b");

    List<Path> before = besideTheResults();
    CliRun run = grade("--jobs", "2", "--seed", "7");

    assertEquals(0, run.status(), run::toString);
    assertTrue(run.out().contains("Student"), run::toString);
    assertEquals(before, besideTheResults(), "what was handed in may be read-only");
    assertTrue(run.out().contains(out.resolve("report.html").toString()), run::toString);
    JsonArray rows = rows();
    assertEquals(3 * Course.inJar().exercises().size(), rows.size());
    assertEquals("PASS", row(rows, "anna", "hello").get("verdict").getAsString());
    JsonObject publish = row(rows, "anna", "publish");
    assertEquals("PASS", publish.get("verdict").getAsString(), publish::toString);
    assertEquals(publish.get("maxPoints"), publish.get("points"));
    assertEquals("MISSING", row(rows, "anna", "all_sent").get("verdict").getAsString());
    assertEquals("FAIL", row(rows, "ben", "hello").get("verdict").getAsString());
    assertEquals("wrong-topic", firstFinding(row(rows, "ben", "hello")));
    assertEquals("unusable-zip", firstFinding(row(rows, "mallory", "hello")));
    assertTrue(Files.exists(out.resolve("results.csv")));
    assertTrue(Files.exists(out.resolve("results.xml")));
    assertTrue(Files.readString(out.resolve("report.html")).contains("anna"));
    assertFalse(Files.exists(home.resolve("hello.mqtt")));
  }

  @Test
  void endsWithTwoWhereThereIsNoClass() throws Exception {
    CliRun empty = grade();
    assertEquals(2, empty.status(), empty::toString);
    assertTrue(empty.err().startsWith("No student in "), empty::toString);
    students = home.resolve("nowhere");
    CliRun missing = grade();
    assertEquals(2, missing.status(), missing::toString);
    assertTrue(missing.err().startsWith("There is no folder "), missing::toString);
    assertEquals(2, CliRun.of(home, "grade").status());
    assertFalse(Files.exists(out));
  }

  @Test
  void endsWithTwoForFewerJobsThanOne() throws Exception {
    handIn("anna/hello.mqtt", "solutions/hello/hello.mqtt");
    CliRun run = grade("--jobs", "0");
    assertEquals(2, run.status(), run::toString);
    assertEquals(
        "--jobs takes a number from 1, not 0. To see how: mqtt-course grade --help",
        run.err().strip());
  }

  @Test
  void endsWithThreeWhereResultsCannotBeWrittenAndGradesNothing() throws Exception {
    handIn("anna/hello.mqtt", "solutions/hello/hello.mqtt");
    Files.writeString(out, "a file");
    CliRun run = grade();
    assertEquals(3, run.status(), run::toString);
    assertTrue(run.err().startsWith("The results can't be written to "), run::toString);
    assertEquals("", run.out());
  }

  private CliRun grade(String... options) {
    String[] arguments = new String[options.length + 4];
    arguments[0] = "grade";
    arguments[1] = students.toString();
    arguments[2] = "--out";
    arguments[3] = out.toString();
    System.arraycopy(options, 0, arguments, 4, options.length);
    return CliRun.of(home, arguments);
  }

  private void handIn(String name, String source) throws IOException {
    Path file = students.resolve(name);
    Files.createDirectories(file.getParent());
    Files.copy(Path.of(source), file);
  }

  private List<Path> besideTheResults() throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(file -> !file.startsWith(out)).sorted().toList();
    }
  }

  private JsonArray rows() throws IOException {
    return JsonParser.parseString(Files.readString(out.resolve("results.json"))).getAsJsonArray();
  }

  private static JsonObject row(JsonArray rows, String student, String exercise) {
    for (JsonElement element : rows) {
      JsonObject row = element.getAsJsonObject();
      if (row.get("student").getAsString().equals(student)
          && row.get("exercise").getAsString().equals(exercise)) {
        return row;
      }
    }
    throw new AssertionError("no row for " + student + " and " + exercise);
  }

  private static String firstFinding(JsonObject row) {
    return row.getAsJsonArray("findings").get(0).getAsJsonObject().get("id").getAsString();
  }
}
