package org.mqttcourse.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

  private Process shell(Path temporary) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.io.tmpdir=" + temporary,
            "-jar",
            System.getProperty("mqttcourse.jar"),
            "--port",
            "0",
            "--workspace",
            scratch.resolve("course").toString())
        .redirectErrorStream(true)
        .redirectOutput(scratch.resolve("output").toFile())
        .start();
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
