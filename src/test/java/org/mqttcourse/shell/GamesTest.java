package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What asks back at the prompt; with real brokers. */
@Timeout(60)
class GamesTest {
  @TempDir private Path workspace;

  private String shown(String... lines) throws IOException {
    return new ShellRun(workspace, BrokerStarter.embedded()).piped(lines).replaceAll("[ \n]+", " ");
  }

  @Test
  void anAutopsyTellsWhoItWas() throws IOException {
    String shown = shown("autopsy", "b", "autopsy 3", "a", "autopsy 99", "autopsy 1", "x");
    assertTrue(shown.contains("Case 1 of 8: The silent bell"), shown);
    assertTrue(shown.contains("✓ Right! Case matters"), shown);
    assertTrue(shown.contains("No. It was c, the PUBACK to the switch: it got lost."), shown);
    assertTrue(shown.contains("PUBACK #1 is lost (cut before next puback)"), shown);
    assertTrue(shown.contains("The cases have the numbers 1 to 8"), shown);
    assertTrue(shown.contains("One letter, a to c."), shown);
  }

  @Test
  void whoPlaysTheBrokerIsToldWhatTheRealOneDid() throws IOException {
    String shown = shown("be-the-broker", "nobody", "be-the-broker", "zoe", "be-the-broker", "");
    assertTrue(shown.contains("You are the broker. These have subscribed:"), shown);
    assertTrue(shown.contains("what the broker did") || shown.contains("✓ Right!"), shown);
    assertTrue(shown.contains("'zoe' has not subscribed."), shown);
    assertTrue(shown.contains("As you like."), shown);
  }

  @Test
  void theExperimentComparesWithTheGuess() throws IOException {
    String shown = shown("experiment 7", "50 100 100", "experiment x", "experiment 7", "many");
    assertTrue(shown.contains("QoS 0: you said 50 would arrive;"), shown);
    assertTrue(shown.contains("QoS 2: you said 100 would arrive; 100 did, just so."), shown);
    assertTrue(shown.contains("TCP loses no single packets."), shown);
    assertTrue(shown.contains("A seed is a number"), shown);
    assertTrue(shown.contains("Three numbers, please"), shown);
  }
}
