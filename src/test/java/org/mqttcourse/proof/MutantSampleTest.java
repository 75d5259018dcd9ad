package org.mqttcourse.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.course.Course;
import org.mqttcourse.grading.Grader;
import org.mqttcourse.submission.Sandbox;
import org.mqttcourse.submission.SandboxMode;

/** A few of the changes that {@code mqtt-course mutants} makes, always the same ones. */
@Timeout(120)
class MutantSampleTest {
  private static final List<String> EXERCISES =
      List.of("hello", "building", "publish", "umlaut", "json_robust", "two_clients");

  private static final int COUNT = 20;
  private static final int JOBS = 6;
  private static final long SEED = 20_261_121;

  @TempDir private Path scratch;

  @Test
  void isRefusedOrListedAsNoMistake() throws Exception {
    Map<String, MutantReport> reports;
    try (Grader grader = new Grader(scratch, Sandbox.find(SandboxMode.AUTO))) {
      grader.expectMany();
      MutantRun run =
          new MutantRun(Course.inJar(), grader, JOBS, SEED, (done, total, claim, problems) -> {});
      reports = run.some(EXERCISES, COUNT, new Random(SEED));
    }
    assertEquals(
        List.of(),
        reports.values().stream().flatMap(report -> report.problems().stream()).toList());
    int tried = reports.values().stream().mapToInt(MutantReport::mutants).sum();
    assertTrue(tried > COUNT / 2, () -> tried + " mutants");
  }
}
