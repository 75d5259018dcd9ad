package org.mqttcourse.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Verdict.Result;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.grading.Graded;
import org.mqttcourse.grading.Grader;
import org.mqttcourse.submission.Sandbox;
import org.mqttcourse.submission.SandboxMode;
import org.mqttcourse.submission.Submission;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet.Publish;

/**
 * A program that listens to everything and says it again, in exercises where the answer of somebody
 * else would help; that somebody, who does it right, has the same values at the same time.
 */
@Timeout(120)
class CopycatsTest {
  private static final List<String> TEMPTING =
      List.of("echo", "router", "request_reply", "two_clients", "chat");

  private static final int SEED = 11;

  @TempDir private Path scratch;

  @TestFactory
  Stream<DynamicTest> hearNothingOfWhatOthersAnswer() throws Exception {
    Course course = Course.inJar();
    String source = Files.readString(Path.of("src/test/resources/copycat/Copycat.java.txt"));
    Map<String, Future<Graded>> honest = new LinkedHashMap<>();
    Map<String, Future<Graded>> copied = new LinkedHashMap<>();
    List<DynamicTest> tests = new ArrayList<>();
    ExecutorService jobs = Executors.newFixedThreadPool(4);
    try (Grader grader = new Grader(scratch, Sandbox.find(SandboxMode.AUTO))) {
      for (String slug : TEMPTING) {
        Exercise exercise = course.exercise(slug).orElseThrow();
        String file = exercise.fileName();
        String right = course.folder(slug).orElseThrow().solution().get(file);
        String copycat = source.replace("$CLASS$", exercise.className());
        honest.put(slug, jobs.submit(() -> grade(grader, exercise, right)));
        copied.put(slug, jobs.submit(() -> grade(grader, exercise, copycat)));
      }
      for (String slug : TEMPTING) {
        Graded right = honest.get(slug).get();
        Graded copycat = copied.get(slug).get();
        tests.add(dynamicTest(slug, () -> judge(right, copycat)));
      }
    } finally {
      jobs.shutdownNow();
    }
    return tests.stream();
  }

  private static Graded grade(Grader grader, Exercise exercise, String source)
      throws InterruptedException {
    return grader.grade(exercise, new Submission(exercise.fileName(), Bytes.utf8(source)), SEED);
  }

  private static void judge(Graded honest, Graded copycat) {
    assertEquals(Result.PASS, honest.verdict().result(), () -> honest.verdict().toString());
    assertEquals(Result.FAIL, copycat.verdict().result());
    Evidence evidence = copycat.evidence().orElseThrow();
    List<String> said = messages(evidence.conversation().toBroker().all(Publish.class));
    List<String> heard = messages(evidence.received().all(Publish.class));
    assertTrue(said.containsAll(heard), () -> heard + " was heard, but only said " + said);
  }

  private static List<String> messages(List<Publish> all) {
    // What the broker tells of itself is said by nobody.
    return all.stream()
        .filter(one -> !one.topic().startsWith("$SYS/"))
        .map(one -> one.topic() + " " + one.payload().toHex())
        .toList();
  }
}
