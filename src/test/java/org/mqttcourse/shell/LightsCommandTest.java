package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.report.Strip;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

@Timeout(60)
class LightsCommandTest {
  private static final String STATE = "'{\"lamps\":[\"#ff0000\",\"#00ff00\"],\"pattern\":\"run\"}'";

  @TempDir private Path workspace;

  private final LightsTree tree = new LightsTree("tree");

  private void hears(String topic, String payload) {
    tree.arrived("lights", new Packet.Publish(topic, Bytes.utf8(payload), 1, true, false, 1), true);
  }

  @Test
  void understandsTheProtocolOfTheLesson() {
    hears("tree/kim/state", "{\"pattern\":\"run\",\"lamps\":[\"#ff0000\",\"#00FF00\"],\"v\":2}");
    hears("tree/kim/status", "online");
    hears("tree/state", "{\"lamps\":[\"#000000\"]}");

    assertEquals(
        List.of(
            new Strip("kim", List.of(0xff0000, 0x00ff00), "run", "online"),
            new Strip("tree", List.of(0), "still", "")),
        tree.strips());
  }

  @Test
  void isNotPutOutByNonsense() {
    for (String nonsense :
        List.of(
            "shiny", "[1]", "{}", "{\"lamps\":[1]}", "{\"lamps\":[\"red\"]}", "{\"lamps\":1}")) {
      hears("tree/kim/state", nonsense);
      assertEquals("no state that I understand", tree.strips().get(0).pattern(), nonsense);
    }
    hears("tree/kim/state", "");
    assertEquals(List.of(), tree.strips());
  }

  @Test
  void tellsOfEachChangeOnce() {
    List<String> told = new ArrayList<>();
    hears("tree/kim/status", "online");
    tree.tell(strip -> told.add(strip.name() + " " + strip.status()));
    hears("tree/kim/status", "online");
    hears("tree/kim/status", "offline");
    assertEquals(List.of("kim online", "kim offline"), told);
  }

  @Test
  void printsALineForEachChangeWhereNobodySits() throws IOException {
    String shown =
        new ShellRun(workspace, BrokerStarter.embedded())
            .piped(
                "pub -t tree/kim/state -q 1 -r -m " + STATE,
                "lights",
                "pub -t tree/kim/status -q 1 -r -m offline",
                "lights tree/#");

    assertTrue(shown.contains("mqtt> lights\nkim  r g  run\n"), shown);
    assertTrue(shown.contains("\nkim  r g  run, offline\n"), shown);
    assertTrue(shown.contains("A topic without wildcards, as in: lights tree"), shown);
  }

  @Test
  void aDumbTerminalLeavesWithEnter() throws IOException {
    String shown =
        new ShellRun(workspace, BrokerStarter.embedded())
            .typed("pub -t tree/kim/state -q 1 -r -m " + STATE, "lights tree/kim", "", "quit");
    assertTrue(shown.contains("Enter leaves."), shown);
  }
}
