package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttcourse.broker.link.LinkOrders;

/** What shows the wire and breaks it explains itself. */
class WireCommandsTest {
  @TempDir private Path workspace;

  private String shown(String... lines) throws IOException {
    return new ShellRun(workspace, BrokerStarter.embedded()).piped(lines).replaceAll("[ \n]+", " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trace",
        "diagram",
        "topics",
        "retained",
        "sessions",
        "clients",
        "match",
        "bytes",
        "decode",
        "screen",
        "link",
        "broker",
        "kick",
        "experiment",
        "be-the-broker",
        "autopsy"
      })
  void helpEndsWithAnExample(String command) throws IOException {
    String help = shown("help " + command);

    assertTrue(help.contains("Example: " + command), help);
  }

  @Test
  void helpOnLinksNamesEachFault() throws IOException {
    String help = shown("help link");

    for (String fault : LinkOrders.ACTIONS) {
      assertTrue(help.contains(fault), fault + ": " + help);
    }
    assertTrue(help.contains("Leaving a lesson heals all links."), help);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trace loud | There are: trace on, trace off, trace last, trace show N, trace save FILE.",
        "trace show | then type: trace show 3",
        "trace show x | these are 1, 2, 3 and so on",
        "trace save | Such as: trace save talk.pcap",
        "diagram --png x | There are --ascii, --svg FILE and --mermaid FILE",
        "diagram --svg | Such as: diagram last --svg talk.svg",
        "diagram hello last | diagram, diagram last, or diagram EXERCISE",
        "topics a b | such as: topics home/#",
        "topics a/#/b | # stands last, + for one level",
        "retained a b | such as: retained home/#",
        "sessions now | Just: sessions",
        "match a/+ | such as: match",
        "bytes | Such as: bytes",
        "decode xyz | these are 0 to 9 and a to f",
        "screen on | Just: screen",
        "link bob burn | It can drop, delay, duplicate, reorder, slow, freeze or cut",
        "link cut | The client's name comes first: link bob cut before next puback",
        "broker fly | It can stop, start, restart, tls, users and rules.",
        "broker start --keep | such as: broker restart --keep",
        "kick | As in: kick bob",
        "experiment x | as in: experiment 7",
        "autopsy x | as in: autopsy 1",
        "autopsy 3 4 | for? Just: autopsy 3",
        "be-the-broker 3 | Just: be-the-broker",
        "experiment 7 8 | for? Just: experiment",
        "trace on x | There are: trace on",
        "trace last 5 x | There are: trace on",
        "diagram last | No program was run yet.",
        "diagram hello | Type: run hello"
      })
  void wrongArgumentsNameTheRightOnes(String line, String right) throws IOException {
    String shown = shown(line);

    assertTrue(shown.contains(right), shown);
  }
}
