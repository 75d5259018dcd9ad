package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the course's own broker. */
class LinkCommandTest {
  @TempDir private Path workspace;

  private String shown(String... lines) throws IOException {
    return new ShellRun(workspace, BrokerStarter.embedded()).piped(lines).replaceAll("[ \n]+", " ");
  }

  @Test
  void disturbsALinkAndHealsIt() throws IOException {
    String shown =
        shown(
            "sub -i bob -t a",
            "link bob drop publish down",
            "pub -i alice -t a -m lost",
            "link show",
            "link bob heal",
            "pub -i alice -t a -m found",
            "link");
    assertTrue(shown.contains("bob: drop publish down, from now on"), shown);
    assertTrue(shown.contains("TCP never does that to single packets"), shown);
    assertTrue(shown.contains("bob: drop publish down (1 packet so far)"), shown);
    assertFalse(shown.contains("bob ← lost"), shown);
    assertTrue(shown.contains("The link of bob is healed."), shown);
    assertTrue(shown.contains("bob ← found"), shown);
    assertTrue(shown.contains("No link is disturbed."), shown);
  }

  @Test
  void tellsWhoIsStillDisturbed() throws IOException {
    String shown =
        shown(
            "connect bob",
            "link all drop 20% seed 7",
            "link bob heal",
            "link bob show",
            "link all heal",
            "link alice drop 5% seed 7",
            "link bob show",
            "link alice drop publish where 'payload=Hello class'");
    assertTrue(shown.contains("bob is still disturbed by a fault of all links."), shown);
    assertTrue(shown.contains("all: drop 20% seed 7 ("), shown);
    assertTrue(shown.contains("The link of bob is not disturbed."), shown);
    assertTrue(shown.contains("where \"payload=Hello class\", from now on"), shown);
  }

  @Test
  void cutsAConnectionWhichComesBackAndSendsAgain() throws IOException {
    String shown =
        shown(
            "connect -c bob",
            "link bob cut before next puback",
            "pub -t a -m 1 -q 1",
            "pub -t a -m 2 -q 1",
            "diagram");
    assertTrue(shown.contains("bob: cut before next puback, from now on"), shown);
    assertTrue(shown.contains("It is sent again when bob is back."), shown);
    assertTrue(shown.contains("bob's message to a is acknowledged now."), shown);
    assertTrue(shown.contains("the link breaks"), shown);
    assertTrue(shown.contains("DUP"), shown);
  }

  @Test
  void kicksAClient() throws IOException {
    String shown =
        shown(
            "sub -i bob -t will",
            "connect alice --will-topic will --will-payload gone",
            "kick alice",
            "kick zoe",
            "kick",
            "wait will");
    assertTrue(shown.contains("The broker hangs up on alice."), shown);
    assertTrue(shown.contains("alice lost its connection, and comes back by itself."), shown);
    assertTrue(shown.contains("bob ← gone"), shown);
    assertTrue(shown.contains("zoe is not connected. There are:"), shown);
    assertTrue(shown.contains("Whom? As in: kick bob"), shown);
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    String shown =
        shown("link drop next puback", "link bob burn", "link bob cut", "link bob drop next pubak");
    assertTrue(shown.contains("Whose link? The client's name comes first"), shown);
    assertTrue(shown.contains("A link can't 'burn'."), shown);
    assertTrue(shown.contains("No client is connected. First: connect bob"), shown);
    assertTrue(shown.contains("'pubak' is no packet"), shown);
  }

  @Test
  void leavingALessonHealsTheLinks() throws IOException {
    String shown = shown("lesson 1", "link bob freeze", "lesson 3", "link show");
    assertTrue(shown.contains("bob is not connected now; it begins when bob is."), shown);
    assertTrue(shown.contains("All links are healed."), shown);
    assertTrue(shown.contains("No link is disturbed."), shown);
  }

  @Test
  void faultsOutliveTheBroker() throws IOException {
    String shown = shown("connect bob", "link bob delay 1ms", "broker restart", "link show");
    assertTrue(shown.contains("bob: delay 1ms ("), shown);
  }
}
