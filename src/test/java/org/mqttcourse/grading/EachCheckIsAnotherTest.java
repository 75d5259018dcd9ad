package org.mqttcourse.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Probe;
import org.mqttcourse.check.Verdict.Result;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.submission.Sandbox;
import org.mqttcourse.submission.Submission;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

/** What one check had on the wire is of no use in the next one. */
@Timeout(60)
class EachCheckIsAnotherTest {
  private static final String TEACHER = "teacher";

  /** Its teacher listens to what is sent. */
  private static final ToyCheck CHECK =
      new ToyCheck(Duration.ofSeconds(10)) {
        @Override
        public void stimulate(Probe probe) throws InterruptedException {
          probe.player(TEACHER).subscribe("toy", 1);
          probe.start().awaitEnd();
        }
      };

  @TempDir private Path folder;

  @Test
  void hasItsOwnPayloadsAndIdentifiers() throws Exception {
    try (Grader grader = new Grader(folder.resolve("scratch"), Sandbox.NONE)) {
      Evidence one = play(grader, 7);
      Evidence again = play(grader, 7);
      Evidence other = play(grader, 8);

      assertEquals(sent(one), sent(again));
      assertNotEquals(sent(one), sent(other));
      // Nobody may come in the teacher's place, whoever knows the seed.
      assertNotEquals(teacher(one), teacher(again));
      assertNotEquals(teacher(one), teacher(other));
    }
  }

  private static Evidence play(Grader grader, long seed) throws InterruptedException {
    Submission script =
        new Submission("toy.mqtt", Bytes.utf8("pub -i me -t toy -q 1 -m \"$text\"\n"));
    Graded graded = grader.grade(ToyCheck.exercise(CHECK, Exercise.Kind.SCRIPT), script, seed);
    assertEquals(Result.PASS, graded.verdict().result(), () -> graded.verdict().toString());
    return graded.evidence().orElseThrow();
  }

  private static List<Optional<String>> sent(Evidence evidence) {
    return evidence.sent().all(Packet.Publish.class).stream()
        .map(message -> message.payload().asUtf8())
        .toList();
  }

  private static String teacher(Evidence evidence) {
    String identifier =
        evidence.conversation().toBroker().all(Packet.Connect.class).stream()
            .map(Packet.Connect::clientIdentifier)
            .filter(name -> name.startsWith(TEACHER))
            .findFirst()
            .orElseThrow();
    assertTrue(identifier.matches("teacher-[0-9a-f]{12}"), identifier);
    return identifier;
  }
}
