package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.lab.Clerk;

/** What asks back at the prompt; with real brokers. */
@Timeout(60)
class GamesTest {
  @TempDir private Path workspace;

  private String shown(String... lines) throws IOException {
    return new ShellRun(workspace, BrokerStarter.embedded()).piped(lines).replaceAll("[ \n]+", " ");
  }

  @Test
  void anAutopsyNamesThePacketByItsNumber() throws IOException {
    String shown = shown("autopsy", "3", "autopsy 99");
    assertTrue(shown.contains("Case 1 of 12: The silent bell"), shown);
    assertTrue(shown.contains("3 │─ SUBSCRIBE tree/Bell (QoS 1)"), shown);
    assertTrue(shown.contains("✓ Right! The bell listens to tree/Bell, and case matters"), shown);
    assertTrue(shown.contains("The cases have the numbers 1 to 12"), shown);
  }

  @Test
  void whoPointsAtTheWrongPacketGetsAHint() throws IOException {
    String shown = shown("autopsy 1", "x", "7", "1", "2", "autopsy 1", "");
    assertTrue(shown.contains("A number from 1 to"), shown);
    assertTrue(shown.contains("No, it is not 7, PUBLISH tree/bell QoS 1 #1 \"ding\" from"), shown);
    assertTrue(shown.contains("The mayor sent to tree/bell, as all the village does"), shown);
    assertTrue(shown.contains("No, it is not 1, CONNECT as bell"), shown);
    assertTrue(shown.contains("Read the topics aloud, letter by letter."), shown);
    assertTrue(shown.contains("It was 3, SUBSCRIBE tree/Bell (QoS 1) from bell."), shown);
    assertTrue(shown.contains("As you like. Type autopsy for another case."), shown);
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
  void whoPlaysTheBrokerWellIsAskedForQualitiesToo() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int rights = 0; rights < 6; rights++) {
      lines.add("be-the-broker");
      lines.add(rightAnswer(rights / 2));
    }
    lines.addAll(List.of("be-the-broker", "anna", "anna QoS 7", rightAnswer(3)));
    String shown = shown(lines.toArray(String[]::new));
    assertEquals(7, shown.split("Right!", -1).length - 1, shown);
    assertTrue(shown.contains("Level 4. You are the broker."), shown);
    assertTrue(shown.contains("At which QoS does anna get it?"), shown);
    assertTrue(shown.contains("'7' has not subscribed."), shown);
  }

  /** The real broker's, to the question that these shells draw. */
  private static String rightAnswer(int level) throws Exception {
    Map<String, Integer> gets = Clerk.draw(level, new Random(1)).settle();
    return gets.isEmpty()
        ? "nobody"
        : gets.entrySet().stream()
            .map(one -> one.getKey() + " at QoS " + one.getValue())
            .collect(Collectors.joining(", "));
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
