package org.mqttcourse.grading;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Probe;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.check.Verdict.Result;
import org.mqttcourse.submission.Sandbox;
import org.mqttcourse.submission.Submission;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

@Timeout(60)
class GraderTest {
  private static final String SEND =
      """
      var client = new MqttClient(System.getenv("MQTT_URL"), "me", new MemoryPersistence());
      client.connect();
      client.publish("toy", args[0].getBytes("UTF-8"), 1, false);
      client.disconnect();
      client.close();""";

  @TempDir static Path folder;

  private static Grader grader;

  @BeforeAll
  static void open() {
    grader = new Grader(folder.resolve("scratch"), Sandbox.NONE);
  }

  @AfterAll
  static void close() {
    grader.close();
    assertFalse(Files.exists(folder.resolve("scratch")));
  }

  @Test
  void passesAProgramThatDoesWhatIsAsked() throws Exception {
    Graded graded = grade(SEND);
    assertEquals(Result.PASS, graded.verdict().result(), () -> graded.toString());
    assertEquals(7, graded.seed());
    assertTrue(graded.took().compareTo(Duration.ZERO) > 0);
  }

  @Test
  void drawsTheSameValuesFromTheSameSeed() throws Exception {
    assertEquals(
        grade(SEND).evidence().orElseThrow().values(),
        grade(SEND).evidence().orElseThrow().values());
  }

  @Test
  void namesTheFirstMistakeOfEachKind() throws Exception {
    assertEquals("nothing-sent", first(grade("")));
    assertEquals("exit-status", first(grade(SEND + "System.exit(3);")));
    assertEquals("crashed", first(grade(SEND + "Object o = null; o.hashCode();")));
    assertEquals("never-ends", first(grade(SEND.lines().limit(3).collect(joining("\n")))));
    assertEquals("hangs", first(grade(SEND + "Thread.sleep(100_000);")));
    assertEquals("output-flood", first(grade("while (true) System.out.println(args[0]);")));
    assertEquals("does-not-compile", first(grade("int i = 1")));
  }

  @Test
  void hasNoEvidenceWhereNothingCouldBeRun() throws Exception {
    assertTrue(grade("oops").evidence().isEmpty());
  }

  @Test
  void triesAgainWherePahoLeftAProgramWaitingForEver() throws Exception {
    String forsaken = "new MqttToken(\"x\").waitForCompletion();";
    AtomicInteger draws = new AtomicInteger();
    Check counting = countingTries(draws);
    String once = "if (args[0].equals(\"try 1\")) " + forsaken + SEND;
    Graded graded = grader.grade(ToyCheck.exercise(counting), program(once), 7);
    assertEquals(Result.PASS, graded.verdict().result(), () -> graded.toString());
    assertEquals(2, draws.get());

    draws.set(0);
    Graded always = grader.grade(ToyCheck.exercise(counting), program(forsaken), 7);
    assertEquals("hangs", first(always));
    assertEquals(3, draws.get());
  }

  @Test
  void triesAgainWherePahoForgotATimer() throws Exception {
    String forgotten =
        "java.util.Timer timer = new java.util.Timer(\"MQTT Reconnect: kim\");"
            + "timer.schedule(new java.util.TimerTask() { public void run() {} }, 1);";
    AtomicInteger draws = new AtomicInteger();
    Check counting = countingTries(draws);
    String once = SEND + "if (args[0].equals(\"try 1\")) {" + forgotten + "}";
    Graded graded = grader.grade(ToyCheck.exercise(counting), program(once), 7);
    assertEquals(Result.PASS, graded.verdict().result(), () -> graded.toString());
    assertEquals(2, draws.get());
  }

  @Test
  void triesAgainWherePahoSaysThatTooMuchIsOnItsWay() throws Exception {
    String full = "throw new MqttException(MqttException.REASON_CODE_MAX_INFLIGHT);";
    AtomicInteger draws = new AtomicInteger();
    Check counting = countingTries(draws);
    String once = "if (args[0].equals(\"try 1\")) " + full + SEND;
    Graded graded = grader.grade(ToyCheck.exercise(counting), program(once), 7);
    assertEquals(Result.PASS, graded.verdict().result(), () -> graded.toString());
    assertEquals(2, draws.get());

    draws.set(0);
    Graded always = grader.grade(ToyCheck.exercise(counting), program(full), 7);
    assertEquals("crashed", first(always));
    assertEquals(3, draws.get());
  }

  @Test
  void doesNotTryAgainWhereAProgramWaitsForItself() throws Exception {
    AtomicInteger draws = new AtomicInteger();
    Check counting = countingTries(draws);
    // Paho's threads are there, and wait for the same thing as main does.
    String connected = SEND.lines().limit(2).collect(joining("\n"));
    String waits = connected + "new MqttToken(\"x\").waitForCompletion();";
    assertEquals("hangs", first(grader.grade(ToyCheck.exercise(counting), program(waits), 7)));
    assertEquals(
        "hangs",
        first(grader.grade(ToyCheck.exercise(counting), program("Thread.sleep(100_000);"), 7)));
    assertEquals(2, draws.get());
  }

  /** Its text says which try it is. */
  private static Check countingTries(AtomicInteger draws) {
    return new ToyCheck(Duration.ofSeconds(3)) {
      @Override
      public Values draw(RandomGenerator random) {
        return Values.none().give("text", "try " + draws.incrementAndGet());
      }
    };
  }

  @Test
  void givesAnErrorOfOursNeverToTheStudent() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    Check broken =
        new ToyCheck(Duration.ofSeconds(10)) {
          @Override
          public Verdict judge(Evidence evidence) {
            tries.incrementAndGet();
            throw new IllegalStateException("a bug in the check");
          }
        };
    Graded graded = grader.grade(ToyCheck.exercise(broken), program(SEND), 7);
    assertEquals(Result.ERROR, graded.verdict().result());
    assertEquals("a bug in the check", graded.verdict().findings().get(0).got());
    assertEquals(2, tries.get());
  }

  @Test
  void rehearsesWithSampleValuesAndJudgesNothing() throws Exception {
    Graded graded =
        grader.rehearse(ToyCheck.exercise(new ToyCheck(Duration.ofSeconds(10))), program(SEND));
    assertEquals(Result.SKIPPED, graded.verdict().result());
    Packet.Publish sent = graded.evidence().orElseThrow().sent().all(Packet.Publish.class).get(0);
    assertEquals(Bytes.utf8("sample"), sent.payload());
  }

  @Test
  void letsOtherClientsPlay() throws Exception {
    Check dialogue =
        new ToyCheck(Duration.ofSeconds(10)) {
          @Override
          public void stimulate(Probe probe) throws InterruptedException {
            Probe.Player player = probe.player("teacher");
            Probe.Run run = probe.start();
            assertTrue(probe.awaitSubscription("question/1"));
            player.publish("question/1", probe.values().get("text"), 1);
            run.awaitEnd();
          }
        };
    Graded graded =
        grader.grade(
            ToyCheck.exercise(dialogue),
            program(
                """
                var client =
                    new MqttClient(System.getenv("MQTT_URL"), "me", new MemoryPersistence());
                var said = new java.util.concurrent.CompletableFuture<MqttMessage>();
                client.connect();
                client.subscribe("question/+", 1, (topic, message) -> said.complete(message));
                client.publish("toy", said.get());
                client.disconnect();
                client.close();"""),
            7);
    assertEquals(Result.PASS, graded.verdict().result(), () -> graded.verdict().toString());
    assertEquals(2, graded.evidence().orElseThrow().conversation().connections().size());
  }

  @Test
  void waitsNoLongerForAPacketThanTheProgramLives() throws Exception {
    Check patient =
        new ToyCheck(Duration.ofSeconds(10)) {
          @Override
          public void stimulate(Probe probe) throws InterruptedException {
            probe.start();
            long begin = System.nanoTime();
            assertFalse(probe.awaitSubscription("never"));
            assertTrue(System.nanoTime() - begin < Probe.PATIENCE.toNanos());
          }
        };
    Graded graded = grader.grade(ToyCheck.exercise(patient), program(SEND), 7);
    assertEquals(Result.PASS, graded.verdict().result(), () -> graded.verdict().toString());
    assertEquals(
        List.of("a subscription to never, until the program had ended"),
        graded.evidence().orElseThrow().overdue());
  }

  @Test
  void saysWhatItWaitedForInVainAndHowLong() throws Exception {
    Check patient =
        new ToyCheck(Duration.ofSeconds(30)) {
          @Override
          public void stimulate(Probe probe) throws InterruptedException {
            Probe.Player player = probe.player("teacher");
            Probe.Run run = probe.start();
            assertTrue(probe.awaitSubscription("go"));
            assertFalse(probe.awaitSubscription("never"));
            player.publish("go", "now", 1);
            run.awaitEnd();
          }
        };
    Graded graded =
        grader.grade(
            ToyCheck.exercise(patient),
            program(
                """
                var client =
                    new MqttClient(System.getenv("MQTT_URL"), "me", new MemoryPersistence());
                var go = new java.util.concurrent.CompletableFuture<MqttMessage>();
                client.connect();
                client.subscribe("go", 1, (topic, message) -> go.complete(message));
                go.get();
                client.disconnect();
                client.close();"""),
            7);
    assertEquals("nothing-sent", first(graded), graded::toString);
    assertEquals(
        "none; we waited in vain for a subscription to never, for 5 s",
        graded.verdict().findings().get(0).got());
  }

  @Test
  void runsAProgramMoreThanOnce() throws Exception {
    Check twice =
        new ToyCheck(Duration.ofSeconds(10)) {
          @Override
          public void stimulate(Probe probe) throws InterruptedException {
            probe.start().awaitEnd();
            probe.start().awaitEnd();
          }
        };
    Graded graded = grader.grade(ToyCheck.exercise(twice), program(SEND), 7);
    Evidence evidence = graded.evidence().orElseThrow();
    assertEquals(2, evidence.runs().size());
    assertEquals(2, evidence.sent().all(Packet.Publish.class).size());
  }

  @Test
  void leavesNothingBehindWhenItIsClosedInTheMiddle() throws Exception {
    Path scratch = folder.resolve("closed");
    Grader closed = new Grader(scratch, Sandbox.NONE);
    ExecutorService students = Executors.newFixedThreadPool(4);
    List<Future<Graded>> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Check patient = new ToyCheck(Duration.ofSeconds(30));
      Submission sleeper = program("Thread.sleep(100_000);");
      all.add(students.submit(() -> closed.grade(ToyCheck.exercise(patient), sleeper, 7)));
    }
    Awaitility.await().until(() -> Files.exists(scratch.resolve("2/run-1")));
    closed.close();
    students.shutdown();
    assertTrue(students.awaitTermination(20, TimeUnit.SECONDS));
    // What we ended ourselves proves nothing: there is no verdict on it, not even a FAIL.
    for (Future<Graded> one : all) {
      assertInstanceOf(
          InterruptedException.class, assertThrows(ExecutionException.class, one::get).getCause());
    }
    assertFalse(Files.exists(scratch));
  }

  private static Graded grade(String statements) throws InterruptedException {
    return grader.grade(
        ToyCheck.exercise(new ToyCheck(Duration.ofSeconds(2))), program(statements), 7);
  }

  private static String first(Graded graded) {
    return graded.verdict().findings().stream().map(Finding::id).findFirst().orElse("none");
  }

  private static Submission program(String statements) {
    String source =
        """
        import org.eclipse.paho.client.mqttv3.*;
        import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

        public class Toy {
          public static void main(String[] args) throws Exception {
            %s
          }
        }
        """
            .formatted(statements);
    return new Submission("Toy.java", Bytes.utf8(source));
  }
}
