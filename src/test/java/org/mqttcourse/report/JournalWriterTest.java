package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Packet;

class JournalWriterTest {
  private final AtomicLong now = new AtomicLong();
  private final Journal journal = new Journal(now::get);

  @Test
  void writesEachPacketInALineOfItsOwnHoweverLongAndHoweverMany() throws Exception {
    Connection student = journal.connection(Party.STUDENT);
    record(student, "", new Event.Opened());
    String text = "line one\nline two ".repeat(100);
    for (int i = 0; i < 500; i++) {
      now.addAndGet(1_500_000);
      record(student, "me\n", new Packet.Publish("t/" + i, Bytes.utf8(text), 1, true, false, 7));
    }
    record(journal.connection(Party.COURSE), "sender", new Event.Closed(Event.Side.CLIENT));
    StringBuilder out = new StringBuilder();
    new JournalWriter(out).write(journal.freeze());
    String[] lines = out.toString().split("\n", -1);
    assertEquals(503, lines.length);
    assertEquals("    1     0.000  1 student (no name yet) → opened", lines[0]);
    assertTrue(
        lines[1].startsWith("    2     0.002  1 student me\\n → PUBLISH t/0 QoS 1 #7 retain "));
    assertTrue(lines[1].length() > 1800, lines[1]);
    assertTrue(lines[501].endsWith("2 course sender → closed by the client"), lines[501]);
  }

  @Test
  void tellsWhatWasDoneToTheLink() throws Exception {
    Connection student = journal.connection(Party.STUDENT);
    Packet receipt = new Packet.PubAck(3);
    record(
        student,
        "me",
        new Event.Fault(Event.Fault.Kind.LOST, Optional.of(receipt), "cut before next puback"));
    record(student, "me", new Event.Closed(Event.Side.LINK));
    record(student, "me", new Event.Closed(Event.Side.BROKER));
    StringBuilder out = new StringBuilder();
    new JournalWriter(out).write(journal.freeze());
    List<String> lines = out.toString().lines().toList();
    assertTrue(lines.get(0).endsWith("PUBACK #3 is lost (cut before next puback)"), lines.get(0));
    assertTrue(lines.get(1).endsWith("closed by the broken link"), lines.get(1));
    assertTrue(lines.get(2).endsWith("closed by the broker"), lines.get(2));
  }

  private void record(Connection connection, String name, Event event) {
    journal.record(connection, name, Direction.TO_BROKER, event, Bytes.NONE);
  }
}
