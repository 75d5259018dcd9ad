package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.report.Theme;
import org.mqttcourse.text.Texts;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Witness;

class CommandsTest {
  @TempDir private Path workspace;
  private Session session;
  private Commands commands;

  @BeforeEach
  void open() {
    ShellRun shell = new ShellRun(workspace);
    Screen screen = new PlainScreen(new StringReader(""), new StringWriter(), Theme.PLAIN, false);
    session = new Session(shell.settings(), shell.outside(), screen);
    commands = new Commands(session);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private List<String> complete(String... before) {
    return commands.complete(List.of(before)).stream().map(Screen.Suggestion::word).toList();
  }

  private void saw(Event event) {
    Connection connection = session.journal().connection(Party.STUDENT);
    session.journal().record(connection, "ida", Direction.TO_BROKER, event, Bytes.NONE);
  }

  @Test
  void completesCommandsLessonsAndExercises() {
    assertTrue(complete().containsAll(List.of("lessons", "check", "pub", "wait")));
    assertEquals(List.of("1", "talk", "3", "answers"), complete("lesson"));
    assertEquals(List.of("hello"), complete("check"));
    assertTrue(complete("help").contains("sub"));
    assertEquals(List.of(), complete("unknown"));
  }

  @Test
  void completesOptionsAndWhatWasSeenOnTheWire() {
    saw(new Packet.Connect(4, "ida", true, 60, Optional.empty(), Optional.empty(), false));
    saw(new Packet.Publish("home/temp", Bytes.NONE, 0, false, false, 0));

    assertTrue(complete("pub").containsAll(List.of("-t", "-m", "-q")));
    assertEquals(List.of("home/temp"), complete("pub", "-t"));
    assertEquals(List.of("ida"), complete("use"));
  }

  @Test
  void nobodyReadsPacketsWhileTheyCrossTheWire() {
    List<Thread> readers = Collections.synchronizedList(new ArrayList<>());
    Witness witness =
        new Witness(
            session.journal().connection(Party.STUDENT),
            "ida",
            raw -> {
              readers.add(Thread.currentThread());
              return new Packet.Publish("home/temp", Bytes.NONE, 0, false, false, 0);
            });
    session.trace().on();
    session.journal().record(witness, Direction.TO_BROKER, 2, (target, at) -> {});

    assertFalse(readers.contains(Thread.currentThread()));
    assertEquals(List.of("home/temp"), session.seen().topics());
  }

  @Test
  void knowsCommandsAndTheirBeginnings() {
    assertTrue(commands.knows("lesson"));
    assertFalse(commands.knows("les"));
    assertTrue(commands.mayBecomeKnown("les"));
    assertFalse(commands.mayBecomeKnown("lesx"));
  }

  @Test
  void helpsWithEveryCommand() {
    for (String name : commands.names()) {
      Command command = commands.find(name).orElseThrow();
      assertFalse(command.summary(Texts.english()).isBlank(), name);
      assertTrue(command.example().startsWith(name), name);
    }
  }
}
