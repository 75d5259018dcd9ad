package org.mqttcourse.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.grading.Graded;
import org.mqttcourse.grading.Grader;
import org.mqttcourse.submission.Sandbox;
import org.mqttcourse.submission.SandboxMode;
import org.mqttcourse.submission.Submission;
import org.mqttcourse.wire.Bytes;

/**
 * Model solutions that have to be in time, on a machine where other programs, not ours, leave them
 * a fifth of a processor: they still pass.
 */
@Tag("loaded")
class StarvedProgramsTest {
  private static final List<String> IN_A_HURRY =
      List.of("publish", "for_a_while", "echo", "comeback", "request_reply");

  private static final int HUNGRY_ONES = 4 * Runtime.getRuntime().availableProcessors();
  private static final int SEED = 5;

  @TempDir private Path scratch;

  @TestFactory
  Stream<DynamicTest> passAllTheSame() throws Exception {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    assumeTrue(load < HUNGRY_ONES, "others use the machine already, nobody knows how much");
    Course course = Course.inJar();
    List<DynamicTest> tests = new ArrayList<>();
    List<Process> others = new ArrayList<>();
    try (Grader grader = new Grader(scratch, Sandbox.find(SandboxMode.AUTO))) {
      for (int i = 0; i < HUNGRY_ONES; i++) {
        others.add(busyProcess());
      }
      for (String slug : IN_A_HURRY) {
        Exercise exercise = course.exercise(slug).orElseThrow();
        String file = exercise.fileName();
        Bytes solution = Bytes.utf8(course.folder(slug).orElseThrow().solution().get(file));
        Graded graded = grader.grade(exercise, new Submission(file, solution), SEED);
        tests.add(dynamicTest(slug, () -> assertEquals("PASS", shown(graded))));
      }
      assertTrue(others.stream().allMatch(Process::isAlive), "the others should have gone on");
    } finally {
      others.forEach(Process::destroyForcibly);
    }
    return tests.stream();
  }

  private static String shown(Graded graded) {
    return graded.verdict().passed() ? "PASS" : graded.verdict().toString();
  }

  private static Process busyProcess() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(
            java.toString(),
            "-cp",
            Path.of("target", "test-classes").toString(),
            "-XX:+UseSerialGC",
            "-Xmx16m",
            Hungry.class.getName())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Uses a processor until somebody ends it, or nobody is left who could. */
  static final class Hungry {
    private Hungry() {}

    /** Called by the JVM. */
    public static void main(String[] arguments) {
      long before = System.nanoTime();
      while (ProcessHandle.current().parent().isPresent()) {
        while (System.nanoTime() - before < 1_000_000_000L) {
          Thread.onSpinWait();
        }
        before = System.nanoTime();
      }
    }
  }
}
