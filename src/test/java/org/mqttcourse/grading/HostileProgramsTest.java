package org.mqttcourse.grading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.submission.Submission;
import org.mqttcourse.submission.TestSandbox;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Printable;

/** None of them changes a verdict, harms another, reaches out, or leaves something behind. */
@Timeout(240)
class HostileProgramsTest {
  private static final int AT_ONCE = 6;
  private static final int INNOCENTS = 6;

  /** For those that never end; the others end by themselves, however busy the machine. */
  private static final Duration SHORT = Duration.ofSeconds(2);

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String INNOCENT =
      """
      import org.eclipse.paho.client.mqttv3.*;
      import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

      public class Toy {
        public static void main(String[] args) throws Exception {
          var client = new MqttClient(System.getenv("MQTT_URL"), "me", new MemoryPersistence());
          client.connect();
          client.publish("toy", args[0].getBytes("UTF-8"), 1, false);
          client.disconnect();
          client.close();
        }
      }
      """;

  @TempDir private Path folder;

  private final String token = UUID.randomUUID().toString();
  private final AtomicInteger visitors = new AtomicInteger();

  @TestFactory
  Stream<DynamicTest> getsNowhere() throws Exception {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("Toy.java"), token + "-the-answer");
    Path scratch = folder.resolve("scratch");
    Process victim = new ProcessBuilder("sleep", "300").start();
    Map<String, Future<Graded>> all = new LinkedHashMap<>();
    List<DynamicTest> tests = new ArrayList<>();
    try (ServerSocket neighbour = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Grader grader = new Grader(scratch, TestSandbox.find())) {
      grader.expectStrangers();
      Thread welcome = new Thread(() -> count(neighbour), "neighbour");
      welcome.setDaemon(true);
      welcome.start();
      Map<String, String> insider =
          Map.of(
              "TOKEN", token,
              "OUTSIDE", outside.toString(),
              "HOME", System.getProperty("user.home"),
              "PID", Long.toString(ProcessHandle.current().pid()),
              "VICTIM", Long.toString(victim.pid()),
              "PORT", Integer.toString(neighbour.getLocalPort()));
      ExecutorService jobs = Executors.newFixedThreadPool(AT_ONCE);
      try {
        // Between the hostile ones, so that they would be harmed.
        int number = 0;
        for (Hostile hostile : Hostile.all()) {
          all.put(
              hostile.name(),
              jobs.submit(grade(grader, hostile.submission(insider), limit(hostile))));
          if (number++ % INNOCENTS == 0) {
            Submission innocent = new Submission("Toy.java", Bytes.utf8(INNOCENT));
            all.put("innocent " + number, jobs.submit(grade(grader, innocent, LONG)));
          }
        }
        for (Hostile hostile : Hostile.all()) {
          Graded graded = all.remove(hostile.name()).get();
          tests.add(dynamicTest(hostile.name(), () -> judge(hostile, graded)));
        }
        // Once more when all the others have been there.
        for (Hostile heir : Hostile.all().stream().filter(one -> isHeir(one)).toList()) {
          Graded graded = jobs.submit(grade(grader, heir.submission(insider), LONG)).get();
          tests.add(dynamicTest(heir.name() + ", last of all", () -> judge(heir, graded)));
        }
        for (Map.Entry<String, Future<Graded>> innocent : all.entrySet()) {
          Graded graded = innocent.getValue().get();
          tests.add(dynamicTest(innocent.getKey(), () -> assertEquals("PASS", got(graded))));
        }
      } finally {
        jobs.shutdownNow();
      }
      List<String> left = list(scratch);
      tests.add(
          dynamicTest(
              "no files are left", () -> assertEquals(List.of("compilers", "libraries"), left)));
    }
    List<String> processes = processesThatSay(token);
    List<String> elsewhere = list(outside);
    boolean alive = victim.isAlive();
    victim.destroyForcibly();
    int visits = visitors.get();
    tests.add(dynamicTest("no process is left", () -> assertEquals(List.of(), processes)));
    tests.add(
        dynamicTest("nothing is written", () -> assertEquals(List.of("Toy.java"), elsewhere)));
    tests.add(dynamicTest("nobody else is ended", () -> assertTrue(alive)));
    tests.add(dynamicTest("nobody else is visited", () -> assertEquals(0, visits)));
    return tests.stream();
  }

  private static boolean isHeir(Hostile hostile) {
    return hostile.name().equals("finds-what-others-left");
  }

  private static Duration limit(Hostile hostile) {
    return hostile.gets().equals("hangs") ? SHORT : LONG;
  }

  private static Callable<Graded> grade(Grader grader, Submission submission, Duration limit) {
    return () -> grader.grade(ToyCheck.exercise(new ToyCheck(limit)), submission, 7);
  }

  private static void judge(Hostile hostile, Graded graded) {
    assertEquals(hostile.gets(), got(graded), () -> graded.verdict() + said(graded));
    List<String> output =
        graded.evidence().stream()
            .flatMap(evidence -> evidence.runs().stream())
            .flatMap(run -> Stream.concat(run.output().stream(), run.errors().stream()))
            .toList();
    assertEquals(List.of(), output.stream().filter(line -> line.contains("GOT IT")).toList());
    output.forEach(line -> assertEquals(Printable.text(line), line));
  }

  private static String said(Graded graded) {
    return graded.evidence().map(evidence -> evidence.runs().toString()).orElse("");
  }

  private static String got(Graded graded) {
    Verdict verdict = graded.verdict();
    return verdict.result() == Verdict.Result.FAIL
        ? verdict.findings().stream().map(Finding::id).findFirst().orElse("FAIL")
        : verdict.result().name();
  }

  private void count(ServerSocket neighbour) {
    try {
      while (true) {
        neighbour.accept().close();
        visitors.incrementAndGet();
      }
    } catch (IOException e) {
      // The test is over.
      return;
    }
  }

  private static List<String> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static List<String> processesThatSay(String word) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      for (Path process : processes.toList()) {
        Path line = process.resolve("cmdline");
        if (Files.isReadable(line)) {
          found.add(read(line));
        }
      }
    }
    return found.stream().filter(line -> line.contains(word)).toList();
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1);
    } catch (IOException e) {
      // It has just ended.
      return "";
    }
  }
}
