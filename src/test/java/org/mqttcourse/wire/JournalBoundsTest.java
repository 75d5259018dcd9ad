package org.mqttcourse.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class JournalBoundsTest {
  private static void pings(Journal journal, int count, int bytes) {
    Connection connection = journal.connection(Connection.Party.STUDENT);
    Bytes raw = Bytes.of(new byte[bytes]);
    for (int i = 0; i < count; i++) {
      journal.record(connection, "me", Direction.TO_BROKER, new Packet.PingReq(), raw);
    }
  }

  @Test
  void forgetsTheOldestFirstAndCountsThem() {
    Journal journal = new Journal(() -> 0, 3);

    pings(journal, 5, 2);

    assertEquals(2, journal.forgotten());
    assertEquals(3, journal.freeze().sightings().get(0).number());
  }

  @Test
  void isBoundedInBytesToo() {
    Journal journal = new Journal(() -> 0);

    pings(journal, 100, 1 << 20);

    assertEquals(36, journal.forgotten());
  }

  @Test
  void forgetsUnreadPacketsInTheSameWay() {
    Journal byCount = new Journal(() -> 0, 3000);
    Journal byBytes = new Journal(() -> 0);

    UnreadPackets.record(byCount, 5000, 10);
    UnreadPackets.record(byBytes, 100, 1 << 20);

    assertEquals(2000, byCount.forgotten());
    assertEquals(2001, byCount.freeze().sightings().get(0).number());
    assertEquals(36, byBytes.forgotten());
  }

  @Test
  void keepsNothingWhereItIsOff() {
    Journal journal = Journal.off();

    pings(journal, 5, 2);

    assertTrue(journal.freeze().isEmpty());
    assertEquals(0, journal.lastNumber());
  }
}
