package org.mqttcourse.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UnreadSightingsTest {
  private static final int MANY = 5000;

  private final Journal journal = new Journal(() -> 7);

  @Test
  void keepsTheBytesOfEachOverManyPages() {
    UnreadPackets.record(journal, MANY, 40);

    List<Sighting> sightings = journal.freeze().sightings();

    assertEquals(MANY, sightings.size());
    for (int i = 0; i < MANY; i++) {
      byte[] expected = new byte[40];
      Arrays.fill(expected, (byte) (i + 1));
      assertEquals(i + 1, sightings.get(i).number());
      assertEquals(Bytes.of(expected), sightings.get(i).raw());
    }
  }

  @Test
  void keepTheirBytesWhenAFullJournalWritesOverWhatNobodyLookedAt() {
    Journal small = new Journal(() -> 7, 2000);
    List<Sighting> seen = new ArrayList<>();
    List<Integer> fillings = new ArrayList<>();
    for (int round = 0; round < 40; round++) {
      // Some pages were looked at when they are forgotten, others not.
      int count = round % 3 == 0 ? 3100 : 700;
      UnreadPackets.record(small, count, 10);
      seen.addAll(small.newest(2).sightings());
      fillings.addAll(List.of(count - 1, count));
    }

    for (int i = 0; i < seen.size(); i++) {
      byte[] expected = new byte[10];
      Arrays.fill(expected, fillings.get(i).byteValue());
      assertEquals(Bytes.of(expected), seen.get(i).raw());
    }
    List<Sighting> kept = small.freeze().sightings();
    assertEquals(2000, kept.size());
    for (int i = 1; i < kept.size(); i++) {
      assertEquals(kept.get(i - 1).number() + 1, kept.get(i).number());
    }
  }

  @Test
  void keepsLargeOnesBetweenSmallOnes() {
    for (int size : new int[] {2, 1 << 16, 2, 1 << 20, 2}) {
      UnreadPackets.record(journal, 1, size);
    }

    List<Integer> sizes =
        journal.freeze().sightings().stream().map(sighting -> sighting.raw().size()).toList();

    assertEquals(List.of(2, 1 << 16, 2, 1 << 20, 2), sizes);
  }

  @Test
  void areReadOnceAndOnlyWhenSomebodyAsks() {
    AtomicInteger read = new AtomicInteger();
    Connection connection = journal.connection(Connection.Party.STUDENT);
    Witness witness =
        new Witness(
            connection,
            "ann",
            raw -> {
              read.incrementAndGet();
              return new Packet.PingReq();
            });
    List<Sighting> heard = new ArrayList<>();
    Journal.Listening unused = journal.listen(heard::add);
    journal.record(witness, Direction.TO_BROKER, 2, (target, at) -> target[at] = 1);
    Sighting frozen = journal.freeze().sightings().get(0);

    assertTrue(frozen.isPacket());
    assertEquals(0, read.get());
    assertSame(frozen.event(), heard.get(0).event());
    assertSame(frozen, journal.freeze().sightings().get(0));
    assertEquals(1, read.get());
  }

  @Test
  void standAmongOthersInOrder() {
    Connection connection = journal.connection(Connection.Party.STUDENT);
    journal.record(connection, "", Direction.TO_BROKER, new Event.Opened(), Bytes.NONE);
    UnreadPackets.record(journal, 1, 3);
    journal.record(
        connection, "me", Direction.TO_BROKER, new Event.Closed(Event.Side.CLIENT), Bytes.NONE);

    assertEquals(
        List.of(new Event.Opened(), new Packet.PubAck(1), new Event.Closed(Event.Side.CLIENT)),
        journal.freeze().sightings().stream().map(Sighting::event).toList());
  }

  @Test
  void areFoundByWhoeverWaitsForThem() throws InterruptedException {
    UnreadPackets.record(journal, MANY, 3);

    Optional<Sighting> hit =
        journal.awaitAfter(
            4000, s -> s.raw().equals(Bytes.of((byte) 1, (byte) 1, (byte) 1)), Duration.ZERO);

    // The first behind 4000 whose number has a lowest byte of 1.
    assertEquals(Optional.of(4097L), hit.map(Sighting::number));
    assertEquals(
        Optional.empty(), journal.awaitAfter(MANY, sighting -> true, Duration.ofMillis(1)));
  }

  @Test
  void equalThoseThatWereMadeByHand() {
    UnreadPackets.record(journal, 1, 1);

    Sighting recorded = journal.freeze().sightings().get(0);

    assertEquals(
        new Sighting(
            1,
            Duration.ZERO,
            recorded.connection(),
            "me",
            Direction.TO_BROKER,
            new Packet.PubAck(1),
            Bytes.of((byte) 1)),
        recorded);
  }
}
