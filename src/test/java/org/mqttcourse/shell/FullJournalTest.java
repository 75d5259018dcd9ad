package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.report.Theme;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Witness;

/** The journal's memory is bounded: the oldest go first, and who looks is told. */
@Timeout(60)
class FullJournalTest {
  private static final int KEPT = 200_000;

  @TempDir private Path workspace;
  private final StringWriter out = new StringWriter();
  private Session session;
  private Commands commands;

  @BeforeEach
  void open() {
    ShellRun shell = new ShellRun(workspace);
    Screen screen = new PlainScreen(new StringReader(""), out, Theme.PLAIN, false);
    session = new Session(shell.settings(), shell.outside(), screen);
    commands = new Commands(session);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private void pings(int count) {
    Witness witness =
        new Witness(
            session.journal().connection(Party.STUDENT), "ida", raw -> new Packet.PingReq());
    for (int i = 0; i < count; i++) {
      session.journal().record(witness, Direction.TO_BROKER, 2, (target, at) -> {});
    }
  }

  private String shown(String command, String... arguments) throws InterruptedException {
    out.getBuffer().setLength(0);
    commands.find(command).orElseThrow().run(session, List.of(arguments));
    return out.toString().replaceAll("\\s+", " ");
  }

  @Test
  void saysWhatIsGone() throws InterruptedException {
    pings(KEPT + 7);

    assertEquals(7, session.journal().forgotten());
    String saved = shown("trace", "save", workspace.resolve("talk.pcap").toString());
    assertTrue(saved.contains("7 older ones are gone"), saved);
    assertFalse(shown("trace", "last", "10").contains("are gone:"));
    assertTrue(shown("diagram").contains("Only the newest 10,000 of 200,007 entries are drawn."));
  }

  @Test
  void saysNothingWhileAllIsThere() throws InterruptedException {
    pings(10_000);

    assertFalse(shown("trace", "last", "1000").contains("are gone:"));
    assertFalse(shown("diagram").contains("Only the newest"));
  }
}
