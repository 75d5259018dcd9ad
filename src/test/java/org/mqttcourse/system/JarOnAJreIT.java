package org.mqttcourse.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Java without a compiler still teaches, and says what checking needs. */
class JarOnAJreIT {
  @TempDir private static Path scratch;

  @BeforeAll
  static void makeAJre() throws IOException {
    Path jlink = Path.of(System.getProperty("java.home"), "bin", "jlink");
    Process process =
        new ProcessBuilder(
                jlink.toString(),
                "--add-modules",
                "java.se,jdk.unsupported",
                "--output",
                scratch.resolve("jre").toString())
            .inheritIO()
            .start();
    assertEquals(0, process.onExit().join().exitValue());
  }

  @Test
  void theShellSaysItAndGoesOn() throws Exception {
    Answer answer = course("check publish\ncheck hello\n");
    assertTrue(answer.output().contains("Checking needs a JDK 17 or newer"), answer.output());
    assertTrue(answer.output().contains("FAIL  hello"), answer.output());
    assertEquals(0, answer.status());
  }

  @Test
  void theCommandSaysItAndEndsWithThree() throws Exception {
    Answer answer =
        course("", "check", "publish", Path.of("solutions/publish/Publish.java").toString());
    assertTrue(answer.output().contains("Checking needs a JDK 17 or newer"), answer.output());
    assertEquals(3, answer.status());
  }

  private static Answer course(String input, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                scratch.resolve("jre").resolve("bin").resolve("java").toString(),
                "-jar",
                System.getProperty("mqttcourse.jar"),
                "--port",
                "0",
                "--workspace",
                scratch.resolve("course").toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().write(input.getBytes(UTF_8));
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Answer(process.waitFor(), output);
  }

  private record Answer(int status, String output) {}
}
