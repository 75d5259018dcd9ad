package org.mqttcourse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process that grades, and is killed in the middle. */
@Timeout(120)
class GradeStopTest {
  @TempDir Path home;
  private Path students;
  private Path out;
  private Path weights;

  @BeforeEach
  void handIn() throws IOException {
    students = Files.createDirectory(home.resolve("class"));
    out = home.resolve("out");
    weights = Files.writeString(home.resolve("weights.csv"), "hello,5\npublish,10\n");
    Path anna = Files.createDirectory(students.resolve("anna"));
    Files.copy(Path.of("solutions/hello/hello.mqtt"), anna.resolve("hello.mqtt"));
    Files.createDirectory(students.resolve("ben"));
    Files.writeString(
        students.resolve("ben/Publish.java"),
        "public class Publish { public static void main(String[] a) throws Exception {"
            + " Thread.sleep(100_000); } }");
  }

  @Test
  void goesOnAfterKillWhereItWas() throws Exception {
    Process grade = gradeUntilAnnaIsGraded();
    grade.destroyForcibly().waitFor();
    String kept = Files.readString(out.resolve("graded.jsonl"));
    assertEquals(1, kept.split("\"verdict\"", -1).length - 1, kept);
    mendBen();
    CliRun next = grade();
    assertEquals(0, next.status(), next::toString);
    String ledger = Files.readString(out.resolve("graded.jsonl"));
    assertTrue(ledger.startsWith(kept), ledger);
    assertEquals(2, ledger.split("\"verdict\"", -1).length - 1, ledger);
    assertTrue(next.out().contains("--seed 7"), next::toString);
    assertTrue(grade().out().contains("Nothing was new."), "graded again");
    assertTrue(Files.readString(out.resolve("results.csv")).contains("ben,publish,1,PASS,10,10"));
  }

  @Test
  void saysWhatIsKeptWhenSomebodyStopsIt() throws Exception {
    Process grade = gradeUntilAnnaIsGraded();
    grade.destroy();
    assertNotEquals(0, grade.waitFor());
    String said = Files.readString(home.resolve("err")).strip();
    assertEquals("Stopped. 1 of 2 are graded and kept; the same command goes on from there.", said);
    assertTrue(Files.notExists(out.resolve("results.json")));
  }

  private Process gradeUntilAnnaIsGraded() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.mqttcourse.Main");
    command.addAll(List.of(arguments()));
    Process grade = new ProcessBuilder(command).redirectError(home.resolve("err").toFile()).start();
    grade.getOutputStream().close();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Files.exists(out.resolve("graded.jsonl"))
                    && Files.readString(out.resolve("graded.jsonl")).contains("anna: hello"));
    return grade;
  }

  private String[] arguments() {
    return new String[] {
      "grade",
      students.toString(),
      "--out",
      out.toString(),
      "--jobs",
      "1",
      "--seed",
      "7",
      "--weights",
      weights.toString()
    };
  }

  private void mendBen() throws IOException {
    Files.writeString(
        students.resolve("ben/Publish.java"),
        Files.readString(Path.of("solutions/publish/Publish.java")));
  }

  private CliRun grade() {
    return CliRun.of(home, arguments());
  }
}
