package org.mqttcourse.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.mqttcourse.broker.Foreign;

/** A real terminal (tmux, with a server of its own) in which one command runs. */
final class Terminal implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path socket;

  /**
   * Starts the command.
   *
   * @param scratch where tmux may keep its socket
   */
  Terminal(
      Path scratch, int columns, int lines, Map<String, String> environment, List<String> command)
      throws IOException {
    // A server that is just ending must not meet the next one.
    this.socket = Files.createTempDirectory(scratch, "tmux").resolve("socket");
    List<String> words = new ArrayList<>(List.of("-f", "/dev/null", "new-session", "-d"));
    words.addAll(List.of("-x", "" + columns, "-y", "" + lines));
    environment.forEach((name, value) -> words.addAll(List.of("-e", name + "=" + value)));
    // The status that the command ended with stays readable on the screen.
    words.add(String.join(" ", command) + "; echo \"ended with $?\"; read -r rest");
    tmux(words);
  }

  /** Without tmux the test ends here. */
  static void mustBeInstalled() {
    String unused = Foreign.command("tmux", "tmux");
  }

  /** Types a line and Enter. */
  void type(String line) throws IOException {
    tmux(List.of("send-keys", "-l", line));
    tmux(List.of("send-keys", "Enter"));
  }

  /** Presses keys by tmux' names, such as {@code C-c}. */
  void press(String... keys) throws IOException {
    List<String> words = new ArrayList<>(List.of("send-keys"));
    words.addAll(List.of(keys));
    tmux(words);
  }

  /** What stands on the screen now. */
  String screen() throws IOException {
    return tmux(List.of("capture-pane", "-p"));
  }

  /** The same with its escape sequences for colours. */
  String colouredScreen() throws IOException {
    return tmux(List.of("capture-pane", "-p", "-e"));
  }

  /** Everything so far, with what has scrolled away; long lines unbroken. */
  String history() throws IOException {
    return tmux(List.of("capture-pane", "-p", "-J", "-S", "-"));
  }

  /** Waits until the screen shows the text. */
  void shows(String text) throws IOException {
    try {
      await()
          .atMost(PATIENCE)
          .pollInterval(50, TimeUnit.MILLISECONDS)
          .until(() -> screen().contains(text));
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("the screen never showed '" + text + "', but\n" + history(), e);
    }
  }

  /** Waits until the shell asks for the next command: keys pressed before belong to what runs. */
  void prompts() throws IOException {
    await()
        .atMost(PATIENCE)
        .pollInterval(50, TimeUnit.MILLISECONDS)
        .until(() -> screen().lines().anyMatch(line -> line.strip().equals("mqtt>")));
  }

  void clear() throws IOException {
    press("C-l");
    tmux(List.of("clear-history"));
  }

  private String tmux(List<String> words) throws IOException {
    List<String> command = new ArrayList<>(List.of("tmux", "-u", "-S", socket.toString()));
    command.addAll(words);
    Process tmux = new ProcessBuilder(command).redirectErrorStream(true).start();
    tmux.getOutputStream().close();
    String output = new String(tmux.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    // Its output has ended, and so has it.
    if (tmux.onExit().join().exitValue() != 0) {
      throw new IOException("tmux " + words + ": " + output);
    }
    return output;
  }

  @Override
  public void close() throws IOException {
    tmux(List.of("kill-server"));
  }
}
