package org.mqttcourse.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A student's first steps: the real jar in a real terminal. */
class JarInATerminalIT {
  @TempDir private Path scratch;

  private Path workspace;

  @BeforeEach
  void needsATerminal() {
    Terminal.mustBeInstalled();
    workspace = scratch.resolve("course");
  }

  @Test
  void aNewcomerSendsAMessageSolvesAnExerciseAndComesBack() throws Exception {
    try (Terminal terminal = shell(80, Map.of("TERM", "screen-256color"))) {
      terminal.shows("mqtt>");
      terminal.shows("pub -i alice");
      terminal.type("sub -i bob -t test/hello");
      terminal.shows("bob listens");
      terminal.type("pub -i alice -t test/hello -m 'Hello from the terminal'");
      terminal.shows("Hello from the terminal");
      terminal.shows("done");

      terminal.type("check hello");
      terminal.shows("FAIL");
      terminal.type("chek hello");
      terminal.shows("Did you mean check?");
      copySolution("hello", "hello.mqtt");
      terminal.type("check hello");
      terminal.shows("PASS");

      Files.createDirectories(exercise("publish"));
      Files.copy(
          Path.of("exercises/publish/mistakes/wrong-topic/Publish.java"),
          exercise("publish").resolve("Publish.java"));
      terminal.clear();
      terminal.type("check publish");
      terminal.shows("FAIL");
      terminal.shows("Your conversation");
      terminal.shows("this packet decided it");
      copySolution("publish", "Publish.java");
      terminal.type("check publish");
      terminal.shows("PASS");

      terminal.type("watch publish");
      terminal.shows("Watching");
      terminal.press("C-c");
      terminal.shows("Stopped.");
      terminal.type("lessons");
      terminal.shows("you are here");
      terminal.prompts();
      terminal.press("C-d");
      terminal.shows("ended with 0");
    }
    try (Terminal terminal = shell(80, Map.of("TERM", "screen-256color"))) {
      terminal.shows("Welcome back");
      terminal.type("progress");
      terminal.shows("15 of");
      terminal.prompts();
      terminal.press("C-d");
      terminal.shows("ended with 0");
    }
  }

  @Test
  void ctrlCAtThePromptIsNotTakenForEnter() throws Exception {
    try (Terminal terminal = shell(80, Map.of("TERM", "screen-256color"))) {
      terminal.prompts();
      terminal.press("C-c");
      terminal.shows("To leave, type quit.");
      assertFalse(terminal.screen().contains("Type next to go on."));
      terminal.type("exit");
      terminal.shows("ended with 0");
    }
  }

  @Test
  void aNarrowWindowWithoutColoursReadsWell() throws Exception {
    try (Terminal terminal = shell(40, Map.of("TERM", "screen-256color", "NO_COLOR", "1"))) {
      terminal.shows("mqtt>");
      terminal.type("lesson 3");
      terminal.shows("Lesson 3");
      terminal.prompts();
      terminal.press("C-d");
      terminal.shows("ended with 0");
      // Only commands to be typed may be longer: they stay in one piece, indented.
      assertTrue(
          terminal.history().lines().allMatch(line -> line.length() <= 40 || line.startsWith("  ")),
          () -> "lines were wrapped by the terminal and not by us:\n" + history(terminal));
    }
  }

  @Test
  void aDumbTerminalGetsNoEscapeSequences() throws Exception {
    Process shell = new ProcessBuilder(command()).redirectErrorStream(true).start();
    shell.getOutputStream().write("lesson 1\nnext\nquit\n".getBytes(UTF_8));
    shell.getOutputStream().close();
    String output = new String(shell.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, shell.waitFor());
    assertTrue(output.contains("Lesson 1"), output);
    assertFalse(output.contains("\u001b"), output);
  }

  private static String history(Terminal terminal) {
    try {
      return terminal.history();
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  private Path exercise(String slug) {
    return workspace.resolve("exercises").resolve(slug);
  }

  private void copySolution(String slug, String file) throws IOException {
    Files.createDirectories(exercise(slug));
    Files.writeString(
        exercise(slug).resolve(file), Files.readString(Path.of("solutions", slug, file)));
  }

  private Terminal shell(int columns, Map<String, String> environment) throws IOException {
    return new Terminal(scratch, columns, 40, environment, command());
  }

  private List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-jar",
        System.getProperty("mqttcourse.jar"),
        "--port",
        "0",
        "--workspace",
        workspace.toString());
  }
}
