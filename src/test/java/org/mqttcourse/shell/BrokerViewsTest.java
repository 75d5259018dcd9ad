package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Topics, retained, sessions, clients and screen, with the course's own broker. */
class BrokerViewsTest {
  @TempDir private Path workspace;
  private ShellRun shell;

  @BeforeEach
  void makeAShell() {
    shell = new ShellRun(workspace, BrokerStarter.embedded());
  }

  private String shown(String... lines) throws IOException {
    return shell.piped(lines).replaceAll("[ \n]+", " ");
  }

  @Test
  void showsTopicsAndRetainedMessages() throws IOException {
    String shown =
        shown(
            "retained",
            "topics",
            "pub -t home/door -m open -r -q 1",
            "pub -t home/hall/temp -m 21",
            "pub -t a//b -m x -r -q 1",
            "topics home/#",
            "retained",
            "pub -t home/door -r -n -q 1",
            "retained home/#",
            "topics a/#/b");

    assertTrue(shown.contains("The broker keeps no such message."), shown);
    assertTrue(shown.contains("No message was seen yet. Try: pub -t test/all -m hi"), shown);
    assertTrue(shown.contains("home door 1 retained \"open\" hall temp 1 \"21\""), shown);
    assertTrue(shown.contains("a//b 1 \"x\" home/door 1 \"open\""), shown);
    assertTrue(shown.contains("retained home/# The broker keeps no such message."), shown);
    assertTrue(shown.contains("'a/#/b' is no topic filter"), shown);
  }

  @Test
  void showsSessionsOfThoseAwayAndWhatWaitsForThem() throws IOException {
    String shown =
        shown(
            "sessions",
            "connect ida -c",
            "sub -t news/# -q 1",
            "disconnect",
            "pub -i bob -t news/a -m 1 -q 1",
            "pub -i bob -t news/a -m 2 -q 1",
            "sessions",
            "clients");

    assertTrue(shown.contains("The broker knows no client now."), shown);
    assertTrue(shown.contains("bob here clean - 0 0"), shown);
    assertTrue(shown.contains("ida away persistent news/# (QoS 1) 0 2"), shown);
    assertTrue(shown.contains("ida: away; the broker keeps its session"), shown);
    assertTrue(
        shown.substring(shown.indexOf("At the broker:")).contains("bob here clean - 0 0"), shown);
  }

  @Test
  void showsWhatIsInFlight() throws IOException {
    String shown =
        shown(
            "sub -i bob -t a -q 1",
            "link bob freeze down",
            "pub -i ann -t a -m 1 -q 1",
            "sessions");

    assertTrue(shown.contains("bob here clean a (QoS 1) 1 0"), shown);
  }

  @Test
  void forgetsTheRetainedMarkOfWhatABrokerHasForgotten() throws IOException {
    String shown =
        shown("pub -t a -m x -r", "topics", "broker restart", "topics", "broker stop", "topics");

    assertTrue(shown.contains("topics a 1 retained \"x\""), shown);
    assertTrue(shown.contains("topics a 1 \"x\""), shown);
  }

  @Test
  void printsLiveTopicsOnceWhereThereIsNoScreen() throws IOException {
    String piped = shown("pub -t home/door -m open", "topics -f home/#", "topics --live a b");

    assertTrue(piped.contains("home door 1 \"open\""), piped);
    assertTrue(piped.contains("One topic filter at a time"), piped);
  }

  @Test
  void fillsNoScreenWhereThereIsNone() throws IOException {
    assertTrue(shown("screen").contains("That needs a whole terminal."));
    assertTrue(shell.typed("screen", "quit").contains("That needs a whole terminal."));
  }
}
