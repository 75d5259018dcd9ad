package org.mqttcourse.grading;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Verdict.Result;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.submission.Sandbox;
import org.mqttcourse.submission.Submission;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

/** Scripts are played in the grader's own JVM: none of them may take what the others need. */
@Timeout(120)
class HostileScriptsTest {
  private static final String INNOCENT = "pub -i me -t toy -m \"$text\" -q 1";

  @TempDir private Path folder;

  private final ExecutorService jobs = Executors.newCachedThreadPool();
  private Grader grader;

  @BeforeEach
  void open() {
    grader = new Grader(folder.resolve("scratch"), Sandbox.NONE);
  }

  @AfterEach
  void close() {
    jobs.shutdownNow();
    grader.close();
  }

  @Test
  void leaveAnInnocentOneItsMemoryAndThreads() throws Exception {
    // 12 GB of text from one message.
    Future<Graded> format =
        grade(
            "sub -i a -t toy/# -F \"%s\"\npub -i a -t toy/x -q 1 -m \"%s\"\nwait toy/#"
                .formatted("%x".repeat(60_000), "y".repeat(100_000)));
    Future<Graded> clients =
        grade(
            IntStream.rangeClosed(1, 2_000).mapToObj(i -> "connect c" + i).collect(joining("\n")));
    // To compare the two takes a table of 14 GB.
    Future<Graded> names =
        grade("connect %s\nuse %s".formatted("a".repeat(60_000), "b".repeat(60_000)));
    Future<Graded> innocent = grade(INNOCENT);

    List<String> shown = run(format.get());
    assertTrue(shown.stream().anyMatch(line -> line.startsWith("7979")), () -> shortened(shown));
    assertTrue(shown.stream().allMatch(line -> line.length() < 2_000), () -> shortened(shown));
    assertEquals(new Ending.Exited(0), ending(format.get()));

    assertEquals(
        new Ending.ScriptFailed(
            21, "A script may have 20 clients, and it has them. Use one of those."),
        ending(clients.get()));
    assertEquals(
        20, clients.get().evidence().orElseThrow().sent().all(Packet.Connect.class).size());

    assertEquals(2, assertInstanceOf(Ending.ScriptFailed.class, ending(names.get())).line());

    Graded right = innocent.get();
    assertEquals(Result.PASS, right.verdict().result(), right::toString);
  }

  private Future<Graded> grade(String script) {
    ToyCheck check = new ToyCheck(Duration.ofSeconds(60));
    Exercise exercise = ToyCheck.exercise(check, Exercise.Kind.SCRIPT);
    Submission submission = new Submission("toy.mqtt", Bytes.utf8(script));
    return jobs.submit(() -> grader.grade(exercise, submission, 7));
  }

  private static List<String> run(Graded graded) {
    return graded.evidence().orElseThrow().runs().get(0).output();
  }

  private static Ending ending(Graded graded) {
    return graded.evidence().orElseThrow().ending();
  }

  private static String shortened(List<String> lines) {
    return lines.stream()
        .map(line -> line.substring(0, Math.min(80, line.length())))
        .collect(joining("\n"));
  }
}
