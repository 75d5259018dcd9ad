package org.mqttcourse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.course.Course;

/** What an instructor with Canvas or Moodle does with a class, from beginning to end. */
@Timeout(180)
class GradeClassTest {
  @TempDir Path home;
  private Path students;

  @BeforeEach
  void handIn() throws IOException {
    students = Files.createDirectory(home.resolve("class"));
    Path hello = Path.of("solutions/hello/hello.mqtt");
    Files.copy(hello, students.resolve("doejane_98765_1_hello.mqtt"));
    Files.writeString(students.resolve("doejane_98765_2_progress.json"), answered());
    Files.copy(hello, students.resolve("roemax_LATE_98766_3_hello.mqtt"));
    Files.writeString(
        home.resolve("roster.csv"),
        """
        Student,ID,SIS User ID,SIS Login ID,Section
            Points Possible,,,,
        "Doe, Jane",98765,s1,jdoe,9b
        "Poe, Ann",98767,s3,apoe,9b
        "Roe, Max",98766,s2,mroe,9b
        """);
    Files.writeString(home.resolve("deadlines.csv"), "*,2099-01-01 00:00,10\n");
  }

  /** A progress file in which one question is answered. */
  private static String answered() {
    Map.Entry<String, Set<Integer>> lesson =
        GradeFiles.quizzes(Course.inJar()).questions().entrySet().iterator().next();
    String step = lesson.getKey() + "/" + lesson.getValue().iterator().next();
    return "{\"lesson\":1,\"done\":[\"" + step + "\"]}";
  }

  @Test
  void gradesInPartsAndMergesThemToWhatTheWholeIs() throws Exception {
    CliRun first = grade("part1", "--shard", "1/2");
    assertEquals(0, first.status(), first::toString);
    assertTrue(first.out().contains("roemax"), first::toString);
    assertFalse(first.out().contains("doejane"), first::toString);
    CliRun second = grade("part2", "--shard", "2/2");
    assertEquals(0, second.status(), second::toString);
    assertTrue(second.out().contains("doejane"), second::toString);

    CliRun merged =
        CliRun.of(
            home,
            "merge",
            folder("part2").toString(),
            folder("part1").toString(),
            "--out",
            folder("merged").toString(),
            "--format",
            "moodle,canvas");

    assertEquals(0, merged.status(), merged::toString);
    assertEquals(0, grade("whole").status());
    for (String file : List.of("moodle.csv", "canvas.csv")) {
      assertEquals(
          Files.readString(folder("whole").resolve(file)),
          Files.readString(folder("merged").resolve(file)));
    }
    holdsWhatPlatformsTake(folder("merged"));
  }

  @Test
  void gradesOnlyWhatIsNewUnlessItIsToldToGradeAgain() throws Exception {
    assertEquals(0, grade("out").status());
    long size = Files.size(folder("out").resolve("graded.jsonl"));

    CliRun same = grade("out");
    assertTrue(same.out().contains("Nothing was new."), same::toString);
    assertEquals(size, Files.size(folder("out").resolve("graded.jsonl")));

    CliRun again = grade("out", "--again");
    assertEquals(0, again.status(), again::toString);
    assertFalse(again.out().contains("Nothing was new."), again::toString);
    holdsWhatPlatformsTake(folder("out"));
  }

  private static void holdsWhatPlatformsTake(Path out) throws IOException {
    List<String> canvas =
        csv(out.resolve("canvas.csv")).stream()
            .map(line -> String.join("|", line.getFields()))
            .toList();
    assertEquals(
        List.of(
            "Doe, Jane|98765|s1|jdoe|9b|5",
            "Poe, Ann|98767|s3|apoe|9b|0",
            "Roe, Max|98766|s2|mroe|9b|4.5"),
        canvas.subList(1, canvas.size()));
    List<NamedCsvRecord> moodle = csv(out.resolve("moodle.csv"));
    assertEquals("Participant 98766", moodle.get(2).getField("Identifier"));
    assertEquals("4.5", moodle.get(2).getField("Grade"));
    String late = moodle.get(2).getField("Feedback comments");
    assertTrue(late.contains("1 day late, which costs 0.5 points"), late);
    try (ZipFile zip = new ZipFile(out.resolve("canvas-feedback.zip").toFile())) {
      byte[] text = zip.getInputStream(zip.getEntry("doejane_98765_2_feedback.txt")).readAllBytes();
      String feedback = new String(text, StandardCharsets.UTF_8);
      assertTrue(feedback.contains("hello: passed, 5/5"), feedback);
      assertTrue(feedback.contains("progress file: 1 of "), feedback);
    }
  }

  private static List<NamedCsvRecord> csv(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    }
  }

  private Path folder(String name) {
    return home.resolve(name);
  }

  private CliRun grade(String out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "grade",
                students.toString(),
                "--out",
                folder(out).toString(),
                "--seed",
                "7",
                "--roster",
                home.resolve("roster.csv").toString(),
                "--deadlines",
                home.resolve("deadlines.csv").toString(),
                "--format",
                "moodle,canvas"));
    arguments.addAll(List.of(more));
    return CliRun.of(home, arguments.toArray(String[]::new));
  }
}
