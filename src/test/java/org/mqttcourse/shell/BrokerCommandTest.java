package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.broker.BrokerSettings;
import org.mqttcourse.broker.CourseBroker;
import org.mqttcourse.wire.Journal;

/** With the course's own broker. */
class BrokerCommandTest {
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
  void clientsSeeThatTheBrokerStops() throws IOException {
    String shown = shown("connect ida", "broker stop", "pub -t a -m b", "broker stop", "broker");

    assertTrue(shown.contains("ida lost its connection, and comes back by itself."), shown);
    assertTrue(
        shown.indexOf("ida lost its connection") < shown.indexOf("The broker is stopped, and has"),
        shown);
    assertTrue(
        shown.contains("mqtt> pub -t a -m b The broker is stopped. Start it with: broker start"),
        shown);
    assertTrue(shown.contains("The broker is stopped already."), shown);
  }

  @Test
  void clientsComeBackByThemselvesBehindARestart() throws IOException {
    String shown = shown("sub -i bob -t a", "broker restart", "pub -i alice -t a -m hi", "wait a");

    assertTrue(shown.contains("bob is connected again, and has subscribed again to a."), shown);
    assertTrue(shown.contains("bob ← hi"), shown);
  }

  @Test
  void aRestartKeepsThePortAndForgetsTheRest() throws IOException {
    String shown =
        shown(
            "connect ida -c --no-reconnect",
            "pub -t a -m old -r",
            "broker restart",
            "connect ida -c",
            "sub -t a",
            "broker");

    Matcher ports = Pattern.compile("127\\.0\\.0\\.1:(\\d+)").matcher(shown);
    assertTrue(ports.find(), shown);
    assertFalse(shown.replace(ports.group(), "").contains("127.0.0.1:"), shown);
    assertFalse(shown.contains("had kept its session"), shown);
    assertFalse(shown.contains("← old"), shown);
  }

  @Test
  void aRestartKeepsSessionsAndRetainedMessagesWhereThatIsAsked() throws IOException {
    String shown =
        shown(
            "connect ida -c",
            "sub -t news -q 1",
            "pub -t a -m old -r",
            "broker restart --keep",
            "pub -i bob -t news -m missed -q 1",
            "connect ida -c",
            "sub -t a");

    assertTrue(shown.contains("The broker had kept its session."), shown);
    assertTrue(shown.contains("ida ← missed"), shown);
    assertTrue(shown.contains("ida ← old"), shown);
  }

  @Test
  void theTryStepsGoOnBehindARestart() throws IOException {
    String shown = shown("sub -t test/#", "broker restart", "pub -t test/all -m hi", "next");

    assertTrue(shown.contains("✓ done"), shown);
  }

  @Test
  void refusesWhatItDoesNotUnderstand() throws IOException {
    String shown = shown("broker stopp", "broker start --keep", "broker stop now", "broker start");

    assertTrue(shown.contains("Did you mean stop?"), shown);
    assertTrue(shown.contains("--keep goes with stop or restart"), shown);
    assertTrue(shown.contains("One thing at a time"), shown);
    assertTrue(shown.contains("The broker listens on 127.0.0.1:"), shown);
  }

  @Test
  void opensAnEncryptedPort() throws IOException {
    String shown = shown("broker tls", "broker restart", "broker tls");

    assertTrue(shown.contains("Encrypted clients are welcome at localhost:"), shown);
    assertTrue(Files.exists(workspace.resolve("ca.pem")));
  }

  @Test
  void letsAClientInThatTrustsTheCoursesAuthority() throws IOException {
    String shown =
        shown(
            "connect early --cafile ca.pem",
            "broker tls",
            "connect lost --cafile nowhere.pem",
            "connect eve --cafile '" + workspace.resolve("ca.pem") + "'",
            "sub -t secret",
            "pub -t secret -m whisper");

    assertTrue(shown.contains("The broker has no encrypted port yet. Open it: broker tls"), shown);
    assertTrue(shown.contains("The file nowhere.pem can't be read."), shown);
    assertTrue(shown.contains("eve is connected to localhost:"), shown);
    assertTrue(shown.contains("eve ← whisper"), shown);
  }

  @Test
  void playsALessonOnSecurity() throws IOException {
    String shown =
        shown(
            "broker users add ada -P lovelace",
            "connect eve",
            "connect eve -u ada -P guessed",
            "connect ann -u ada -P lovelace",
            "broker rules add -u ada write home/#",
            "broker rules add read home/#",
            "sub -t office/#",
            "sub -t home/+",
            "pub -t home/lamp -m on -q 1",
            "pub -t office/lamp -m dark -q 1",
            "broker users",
            "broker rules");

    assertTrue(shown.contains("as in: connect ada -u ada -P lovelace"), shown);
    assertTrue(shown.contains("does not let eve in (return code 5). Try -u USER"), shown);
    assertTrue(shown.contains("refuses user or password (return code 4)"), shown);
    assertTrue(shown.contains("ann is connected to localhost:"), shown);
    assertTrue(shown.contains("refuse"), shown);
    assertTrue(shown.contains("ann ← on"), shown);
    assertTrue(shown.contains("ann may not publish to office/lamp: the broker has dropped"), shown);
    assertTrue(shown.contains("These may come in, with their passwords: ada"), shown);
    assertTrue(shown.contains("ada may write home/#; everybody may read home/#"), shown);
  }

  @Test
  void usersAndRulesSurviveARestartAndCanBeCleared() throws IOException {
    String shown =
        shown(
            "broker users add ada -P lovelace",
            "broker restart",
            "connect eve",
            "broker users remove ada",
            "broker users remove ada",
            "broker users clear",
            "broker rules add deny secret",
            "broker rules clear",
            "broker rules",
            "connect eve",
            "broker users add ada",
            "broker rules add secret");

    assertTrue(shown.contains("does not let eve in (return code 5)"), shown);
    assertTrue(shown.contains("ada is gone, and nobody else is known"), shown);
    assertTrue(shown.contains("The broker knows no user 'ada'."), shown);
    assertTrue(shown.contains("nobody may touch secret"), shown);
    assertTrue(shown.contains("There are no rules: everybody may read and write"), shown);
    assertTrue(shown.contains("eve is connected to"), shown);
    assertTrue(shown.contains("It is: broker users add NAME -P PASSWORD"), shown);
    assertTrue(shown.contains("It is: broker rules add [-u NAME] read|write"), shown);
  }

  @Test
  void keepsEverythingInAFolder() throws IOException {
    Path unused = Files.writeString(workspace.resolve("taken"), "a file");
    String folder = "'" + workspace.resolve("box") + "'";
    String shown =
        shown(
            "broker start --data " + folder,
            "broker restart --data " + folder,
            "pub -t board -m old -r -q 1",
            "broker stop",
            "broker start",
            "sub -i late -t board",
            "broker stop --data x",
            "broker restart --data",
            "broker restart --data '" + workspace.resolve("taken") + "'",
            "broker start",
            "sub -i later -t board");

    assertTrue(shown.contains("The broker runs already. Type: broker restart --data"), shown);
    assertTrue(shown.contains("The broker is stopped; what it keeps is in"), shown);
    assertTrue(shown.contains("late ← old"), shown);
    assertTrue(shown.contains("later ← old"), shown);
    assertTrue(shown.contains("taken is no folder. Name a folder."), shown);
    assertTrue(shown.contains("--data goes with start or restart"), shown);
    assertTrue(shown.contains("--data needs a folder"), shown);
    assertTrue(Files.exists(workspace.resolve("box/broker.data")));
  }

  @Test
  void goesBackToKeepingNothingInAFolder() throws IOException {
    String shown =
        shown(
            "broker restart --data '" + workspace.resolve("box") + "'",
            "pub -t board -m old -r -q 1",
            "broker restart --no-data",
            "sub -i late -t board",
            "broker restart",
            "broker stop --no-data",
            "broker restart --keep --no-data");

    assertFalse(shown.contains("late ← old"), shown);
    assertTrue(shown.contains("and has forgotten everything."), shown);
    assertTrue(shown.contains("--no-data goes with restart alone"), shown);
  }

  @Test
  void anotherBrokerIsNotOursToStop() throws IOException {
    try (CourseBroker other =
        CourseBroker.start(BrokerSettings.forCheck(), new Journal(System::nanoTime))) {
      String url = other.address().url();
      String shown =
          new ShellRun(workspace, BrokerStarter.embedded(), URI.create(url))
              .piped(
                  "connect ida",
                  "broker stop",
                  "broker start",
                  "broker restart --keep",
                  "broker restart --data box")
              .replaceAll("[ \n]+", " ");

      assertTrue(
          shown.contains("The broker at " + url + " is not ours to stop: it goes on"), shown);
      assertTrue(shown.contains("ida lost its connection"), shown);
      assertTrue(shown.contains("is not ours to restart, and has gone on all the time."), shown);
      assertTrue(shown.contains("goes with the course's own broker, not with --broker"), shown);
    }
  }
}
