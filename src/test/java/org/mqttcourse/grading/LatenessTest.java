package org.mqttcourse.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.exercise.Exercise;

/** What one file says of the time holds for that file alone. */
class LatenessTest {
  private static final List<Exercise> EXERCISES =
      List.of(ToyCheck.exercise("publish"), ToyCheck.exercise("echo"));

  @TempDir Path root;
  private Path students;

  @BeforeEach
  void folder() throws IOException {
    students = Files.createDirectory(root.resolve("class"));
  }

  @Test
  void aLateFileOfCanvassMakesNoOtherLate() throws Exception {
    file("doejane_98765_1_Publish.java");
    file("doejane_LATE_98765_2_Echo.java");
    assertEquals(
        List.of("publish 1 PASS 10 0", "echo 1 PASS 9 1"), rows("*,2099-01-01 00:00,10\n"));
  }

  @Test
  void eachFileOfBlackboardsHasItsOwnTime() throws Exception {
    file("Week 1_jdoe_attempt_2026-11-20-10-00-00_Publish.java");
    file("Week 1_jdoe_attempt_2026-11-22-10-00-00_Echo.java");
    assertEquals(
        List.of("publish 1 PASS 10 0", "echo 1 PASS 8 2"), rows("*,2026-11-20 23:59,10\n"));
  }

  @Test
  void anEarlierAttemptMakesTheNewestNeitherLateNorPunctual() throws Exception {
    file("doejane_LATE_98765_1_Publish.java");
    file("doejane_98765_2_Publish-1.java");
    file("doejane_98765_3_Echo.java");
    file("doejane_LATE_98765_4_Echo-1.java");
    assertEquals(
        List.of(
            "publish 1 SKIPPED 0 1",
            "publish 2 PASS 10 0",
            "echo 1 SKIPPED 0 0",
            "echo 2 PASS 9 1"),
        rows("*,2099-01-01 00:00,10\n"));
  }

  private List<String> rows(String deadlines) throws Exception {
    Path file = Files.writeString(root.resolve("deadlines.csv"), deadlines);
    Marking marking =
        new Marking(
            Weights.own(), Deadlines.read(file, ZoneId.of("UTC"), List.of("publish", "echo")));
    ClassRun run =
        new ClassRun(7, Shard.WHOLE, Roster.none(), marking, Quizzes.none(), Optional.empty());
    ClassGrader.Judge passes =
        (exercise, submission, seed) ->
            new Graded(Verdict.of(List.of()), Optional.empty(), seed, Duration.ofMillis(1));
    return new ClassGrader(EXERCISES, passes, 1)
            .grade(
                ClassFolder.open(students, root.resolve("results")), run, (done, total, row) -> {})
            .rows()
            .stream()
            .map(
                row ->
                    "%s %d %s %s %d"
                        .formatted(
                            row.exercise(),
                            row.attempt(),
                            row.verdict(),
                            Points.say(row.points()),
                            row.work().daysLate()))
            .toList();
  }

  private void file(String name) throws IOException {
    Files.writeString(students.resolve(name), "class Any {}");
  }
}
