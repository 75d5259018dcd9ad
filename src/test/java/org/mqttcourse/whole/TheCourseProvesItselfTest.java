package org.mqttcourse.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.course.Course;
import org.mqttcourse.proof.Proof;
import org.mqttcourse.submission.Sandbox;
import org.mqttcourse.submission.SandboxMode;

/**
 * What {@code mqtt-course verify} does, a test for each exercise and each lesson. It takes longer
 * than any other class; Maven begins with the last packages, so that others run beside it.
 */
class TheCourseProvesItselfTest {
  /** More than cores: some wrong programs wait until their time is up. */
  private static final int JOBS = 12;

  private static final long SEED = 20_261_121;

  @TempDir private Path scratch;

  @TestFactory
  Stream<DynamicTest> proves() throws InterruptedException {
    Proof proof =
        new Proof(
            Course.inJar(),
            scratch,
            Sandbox.find(SandboxMode.AUTO),
            JOBS,
            SEED,
            (done, total, claim, wrong) -> {},
            part -> true);
    // All at once, several at a time; each test then only tells what came of its part.
    var reports = proof.runEach();
    assertFalse(reports.isEmpty());
    return reports.entrySet().stream()
        .map(
            part ->
                dynamicTest(
                    part.getKey(), () -> assertEquals(List.of(), part.getValue().problems())));
  }
}
