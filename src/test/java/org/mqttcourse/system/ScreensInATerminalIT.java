package org.mqttcourse.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fills the screen: the real jar in a real terminal, with messages from elsewhere. */
class ScreensInATerminalIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern SPEED = Pattern.compile("([\\d,]+) messages, ([\\d,]+)/s");
  private static final Pattern PORT = Pattern.compile("connected to\\s+localhost:(\\d+)");

  @TempDir private Path scratch;

  @BeforeEach
  void needsATerminal() {
    Terminal.mustBeInstalled();
  }

  @Test
  void screenKeepsUpWithAFloodSaysSoAndLeavesThePromptIntact() throws Exception {
    try (Terminal terminal = shell(100)) {
      terminal.prompts();
      terminal.type("connect teacher");
      terminal.shows("teacher is connected");
      String url = "tcp://localhost:" + found(PORT, terminal.screen()).group(1);

      terminal.type("screen");
      terminal.shows("q leaves");
      terminal.shows("No message yet.");
      try (Flood flood = new Flood(url)) {
        flood.publish("home/door", "somebody rang");
        terminal.shows("┃ somebody rang");
        terminal.shows("from flood, QoS 0");

        flood.begin();
        terminal.shows("Too fast to show all: the newest");
        await()
            .atMost(PATIENCE)
            .pollInterval(200, TimeUnit.MILLISECONDS)
            .until(() -> speed(terminal.screen()) >= 1000);
        assertTrue(terminal.screen().contains("messages per second"), terminal.screen());
      }
      terminal.press("q");
      promptIsIntact(terminal);
    }
  }

  @Test
  void topicsGrowOnTheScreenUntilSomebodyLeaves() throws Exception {
    try (Terminal terminal = shell(40)) {
      terminal.prompts();
      terminal.type("connect teacher");
      terminal.shows("teacher is connected");
      String url = "tcp://localhost:" + found(PORT, terminal.screen()).group(1);

      terminal.type("topics -f");
      terminal.shows("q leaves");
      try (Flood flood = new Flood(url)) {
        flood.publish("home/door", "open");
        terminal.shows("1 topic, 1 message");
        flood.publish("home/hall/temp", "21");
        terminal.shows("2 topics, 2 messages");
        assertTrue(terminal.screen().contains("\"open\""), terminal.screen());
      }
      terminal.press("q");
      promptIsIntact(terminal);
    }
  }

  private static void promptIsIntact(Terminal terminal) throws IOException {
    terminal.prompts();
    assertFalse(terminal.screen().contains("q leaves"), terminal.screen());
    terminal.type("match a/+ a/b");
    terminal.shows("a/+ matches a/b");
    terminal.prompts();
    terminal.press("C-d");
    terminal.shows("ended with 0");
  }

  private static long speed(String screen) {
    return Long.parseLong(found(SPEED, screen).group(2).replace(",", ""));
  }

  private static Matcher found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertTrue(matcher.find(), text);
    return matcher;
  }

  private Terminal shell(int columns) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            System.getProperty("mqttcourse.jar"),
            "--port",
            "0",
            "--workspace",
            scratch.resolve("course").toString());
    return new Terminal(scratch, columns, 30, Map.of("TERM", "screen-256color"), command);
  }

  /** A client that sends as fast as it can, from another process than the broker's: this one. */
  private static final class Flood implements AutoCloseable {
    private final MqttClient client;
    private final AtomicBoolean over = new AtomicBoolean();
    private Thread sender;

    Flood(String url) throws MqttException {
      client = new MqttClient(url, "flood", new MemoryPersistence());
      client.connect();
    }

    void publish(String topic, String text) throws MqttException {
      client.publish(topic, text.getBytes(java.nio.charset.StandardCharsets.UTF_8), 0, false);
    }

    void begin() {
      sender = new Thread(this::send, "flood");
      sender.start();
    }

    private void send() {
      try {
        for (int i = 0; !over.get(); i++) {
          publish("flood/" + i % 7, "message " + i);
        }
      } catch (MqttException e) {
        // The shell was left: so is the flood.
      }
    }

    @Override
    public void close() throws MqttException {
      over.set(true);
      await().atMost(PATIENCE).until(() -> sender == null || !sender.isAlive());
      client.disconnectForcibly(0, 100);
      client.close();
    }
  }
}
