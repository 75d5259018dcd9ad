package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the course's own broker. */
class TickTest {
  @TempDir private Path workspace;

  @Test
  void ticksATryStepOffWhenItReallyHappened() throws IOException {
    ShellRun shell = new ShellRun(workspace, BrokerStarter.embedded());

    String shown = shell.piped("sub -t test/#", "pub -t test/all -m hi", "next");

    assertTrue(shown.contains("me ← hi\n"), shown);
    assertTrue(shown.contains("✓ done  (type next)\n"), shown);
    assertTrue(shown.indexOf("✓ done") < shown.indexOf("mqtt> next"), "before the next prompt");
    assertTrue(shown.contains("That was a message."), shown);
  }

  @Test
  void waitsForWhatIsInFlightAtTheEndOfTheInput() throws IOException {
    ShellRun shell = new ShellRun(workspace, BrokerStarter.embedded());

    String shown = shell.piped("sub -t a -q 2", "pub -t a -m last -q 2");

    assertTrue(shown.contains("me ← last\n"), shown);
  }
}
