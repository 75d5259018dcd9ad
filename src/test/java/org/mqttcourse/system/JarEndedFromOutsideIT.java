package org.mqttcourse.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A terminal that is closed while a program runs: nothing stays behind, nothing is lost. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class JarEndedFromOutsideIT {
  private static final String HANGS =
      """
      public class Publish {
        public static void main(String[] args) throws Exception {
          new ProcessBuilder("sleep", "300").start();
          Thread.sleep(300_000);
        }
      }
      """;

  @TempDir private Path scratch;

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "HUP"})
  void theShellEndsTheProgramThatItChecks(String signal) throws Exception {
    assumeFalse(signal.equals("HUP") && hangUpIsIgnored(), "started by nohup: all ignore HUP");
    Path program = Files.writeString(scratch.resolve("Publish.java"), HANGS);
    Path temporary = Files.createDirectory(scratch.resolve("tmp"));
    Process shell = shell(temporary);
    try {
      shell.getOutputStream().write(("lesson 3\ncheck publish " + program + "\n").getBytes(UTF_8));
      shell.getOutputStream().flush();
      await().atMost(30, SECONDS).until(() -> shell.descendants().count() >= 2);
      List<ProcessHandle> programs = shell.descendants().toList();

      assertEquals(0, signal(signal, shell));

      assertTrue(shell.waitFor(15, SECONDS));
      await().until(() -> programs.stream().noneMatch(ProcessHandle::isAlive));
      assertEquals(List.of(), left(temporary));
      String progress = Files.readString(scratch.resolve("course").resolve("progress.json"));
      assertTrue(progress.contains("\"lesson\": 3"), progress);
    } finally {
      shell.descendants().forEach(ProcessHandle::destroyForcibly);
      shell.destroyForcibly();
    }
  }

  @Test
  void aClassWhoseGradingIsEndedGetsNoGrades() throws Exception {
    Path student = Files.createDirectories(scratch.resolve("class").resolve("ada"));
    Path unused = Files.writeString(student.resolve("Publish.java"), HANGS);
    Path temporary = Files.createDirectory(scratch.resolve("tmp"));
    Path results = scratch.resolve("results");
    Process grading =
        course(temporary, "grade", student.getParent().toString(), "--out", "" + results);
    try {
      await().atMost(30, SECONDS).until(() -> grading.descendants().count() >= 2);

      assertEquals(0, signal("TERM", grading));

      assertTrue(grading.waitFor(15, SECONDS));
      assertFalse(Files.exists(results.resolve("results.json")));
      assertEquals(List.of(), left(temporary));
    } finally {
      grading.descendants().forEach(ProcessHandle::destroyForcibly);
      grading.destroyForcibly();
    }
  }

  private Process shell(Path temporary) throws IOException {
    return course(temporary);
  }

  private Process course(Path temporary, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-jar",
                System.getProperty("mqttcourse.jar"),
                "--port",
                "0",
                "--workspace",
                scratch.resolve("course").toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(scratch.resolve("output").toFile())
        .start();
  }

  /** Where it is, every program that is started ignores it too. */
  private static boolean hangUpIsIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status, UTF_8).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.substring("SigIgn:".length()).strip())
            .anyMatch(mask -> (Long.parseUnsignedLong(mask, 16) & 1) == 1);
  }

  private static int signal(String name, Process process) throws Exception {
    return new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
  }

  private static List<String> left(Path temporary) throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("mqtt-course"))
          .toList();
    }
  }
}
