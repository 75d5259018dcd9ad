package org.mqttcourse.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people, two terminals, one broker: the second shell uses the first one's. */
class TwoShellsIT {
  private static final String STATE =
      "'{\"lamps\":[\"#ff0000\",\"#00ff00\",\"#000000\"],\"pattern\":\"run\"}'";

  @TempDir private Path scratch;

  private int port;

  @BeforeEach
  void needsATerminal() throws IOException {
    Terminal.mustBeInstalled();
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
  }

  @Test
  void twoPeopleChat() throws Exception {
    try (Terminal ida = host(80);
        Terminal kim = guest(40)) {
      ida.prompts();
      kim.prompts();
      ida.type("sub -i ida -t chat/kitchen/+ -q 1 -v");
      ida.shows("ida listens");
      kim.type("sub -i kim -t chat/kitchen/+ -q 1 -v");
      kim.shows("kim listens");

      ida.type("pub -t chat/kitchen/says -q 1 -m '{\"name\":\"ida\",\"text\":\"Anybody?\"}'");
      kim.shows("Anybody?");
      kim.type("pub -t chat/kitchen/says -q 1 -m '{\"name\":\"kim\",\"text\":\"Grüße!\"}'");
      ida.shows("Grüße!");

      kim.type("connect leo --will-topic chat/kitchen/leaves --will-payload '{\"name\":\"leo\"}'");
      kim.shows("leo is connected");
      ida.type("kick leo");
      ida.shows("chat/kitchen/leaves");

      kim.prompts();
      kim.type("quit");
      kim.shows("ended with 0");
      ida.type("quit");
      ida.shows("ended with 0");
    }
  }

  @Test
  void theLightsOfAnotherShellAreSeenAndMove() throws Exception {
    try (Terminal square = host(80);
        Terminal kim = guest(80)) {
      square.prompts();
      square.type("lights");
      square.shows("No strip yet.");
      kim.prompts();
      kim.type("pub -t tree/kim/state -q 1 -r -m " + STATE);
      square.shows("kim  ");
      showsInColour(square, "38;2;255;0;0m");
      // A lamp is dark; in turn it is the third, the first, the second.
      square.shows("● ● ·");
      square.shows("· ● ●");
      kim.type("pub -t tree/kim/status -q 1 -r -m offline");
      square.shows("run, offline");
      square.press("Enter");
      square.prompts();
      square.type("quit");
      square.shows("ended with 0");
    }
  }

  private static void showsInColour(Terminal terminal, String sequence) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> terminal.colouredScreen().contains(sequence));
  }

  private Terminal host(int columns) throws IOException {
    return shell("host", columns, "--port", String.valueOf(port));
  }

  private Terminal guest(int columns) throws IOException {
    return shell("guest", columns, "--port", "0", "--broker", "tcp://localhost:" + port);
  }

  private Terminal shell(String name, int columns, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", System.getProperty("mqttcourse.jar")));
    command.addAll(List.of("--workspace", scratch.resolve(name).toString()));
    command.addAll(List.of(options));
    return new Terminal(scratch, columns, 30, Map.of("TERM", "screen-256color"), command);
  }
}
