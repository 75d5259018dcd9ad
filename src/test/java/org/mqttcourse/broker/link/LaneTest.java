package org.mqttcourse.broker.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;

/** On a road where time passes only when told to. */
class LaneTest {
  private final Links links = new Links(new Random(1));
  private final List<String> seen = new ArrayList<>();
  private final Country road = new Country();
  private final Lane lane = new Lane(links, Direction.TO_BROKER, road);

  private void set(String fault) {
    links.set("ann", LinkFault.parse(fault));
  }

  @Test
  void isClearWhileNothingIsSet() {
    assertTrue(lane.isClear());
    set("drop next publish");
    assertFalse(lane.isClear());
    send("1", "2");
    assertEquals(List.of("LOST 1", "2"), seen);
    assertTrue(lane.isClear());
  }

  @Test
  void losesEveryThird() {
    set("drop every 3rd publish");
    send("1", "2", "3", "4", "5", "6", "7");
    assertEquals(List.of("1", "2", "LOST 3", "4", "5", "LOST 6", "7"), seen);
  }

  @Test
  void losesTheSameWithTheSameSeed() {
    set("drop 20% seed 7");
    for (int i = 0; i < 100; i++) {
      send("" + i);
    }
    List<String> first = List.copyOf(seen);
    seen.clear();
    links.heal("ann");
    set("drop 20% seed 7");
    for (int i = 0; i < 100; i++) {
      send("" + i);
    }
    assertEquals(first, seen);
    assertEquals(15, first.stream().filter(line -> line.startsWith("LOST")).count());
  }

  @Test
  void onlyDisturbsWhoIsNamed() {
    links.set("ben", LinkFault.parse("drop publish"));
    send("1");
    assertEquals(List.of("1"), seen);
    links.set(Links.ALL, LinkFault.parse("drop publish"));
    send("2");
    assertEquals(List.of("1", "LOST 2"), seen);
  }

  @Test
  void onlyDisturbsOneWayWhereThatIsAsked() {
    set("drop publish down");
    send("1");
    assertEquals(List.of("1"), seen);
  }

  @Test
  void holdsAPacketForItsTimeAndKeepsTheOrder() {
    set("delay 300ms next publish");
    send("1", "2");
    assertEquals(List.of("HELD 1"), seen);
    road.pass(299);
    assertEquals(1, seen.size());
    road.pass(1);
    assertEquals(List.of("HELD 1", "1", "2"), seen);
  }

  @Test
  void delaysWithinItsBounds() {
    set("delay 300ms ±100ms seed 3");
    send("1");
    road.pass(199);
    assertEquals(List.of("HELD 1"), seen);
    road.pass(201);
    assertEquals(List.of("HELD 1", "1"), seen);
  }

  @Test
  void carriesOnlySoMuchASecond() {
    set("slow 1kB/s");
    send("x".repeat(500), "y".repeat(500));
    road.pass(499);
    assertEquals(2, seen.size());
    road.pass(1);
    assertEquals(3, seen.size());
    road.pass(500);
    assertEquals("y".repeat(500), seen.get(3));
  }

  @Test
  void doublesAPacket() {
    set("duplicate next publish");
    send("1", "2");
    assertEquals(List.of("copy of 1", "DOUBLED 1", "1", "2"), seen);
  }

  @Test
  void swapsNeighbours() {
    set("reorder");
    send("1", "2", "3", "4");
    assertEquals(List.of("OVERTAKEN 1", "2", "1", "OVERTAKEN 3", "4", "3"), seen);
  }

  @Test
  void letsGoOfAPacketThatNothingOvertakes() {
    set("reorder next publish");
    send("1");
    assertEquals(List.of("OVERTAKEN 1"), seen);
    road.pass(200);
    assertEquals(List.of("OVERTAKEN 1", "1"), seen);
  }

  @Test
  void freezesUntilItIsHealed() {
    set("freeze");
    send("1", "2");
    road.pass(100_000);
    assertEquals(List.of("HELD 1", "HELD 2"), seen);
    assertTrue(lane.isFrozen());
    links.heal("ann");
    lane.heal();
    send("3");
    assertEquals(List.of("HELD 1", "HELD 2", "1", "2", "3"), seen);
  }

  @Test
  void healsADelayAtOnce() {
    set("delay 10s");
    send("1");
    links.heal(Links.ALL);
    lane.heal();
    assertEquals(List.of("HELD 1", "1"), seen);
  }

  @Test
  void healsADelayThoughOthersAreDisturbed() {
    set("delay 10s");
    links.set("bob", LinkFault.parse("drop 20%"));
    send("1");
    links.heal("ann");
    lane.heal();
    assertEquals(List.of("HELD 1", "1"), seen);
  }

  @Test
  void staysDisturbedWhereOnlyAnotherIsHealed() {
    set("delay 10s");
    links.set("bob", LinkFault.parse("drop 20%"));
    send("1");
    links.heal("bob");
    lane.heal();
    assertEquals(List.of("HELD 1"), seen);
  }

  @Test
  void swallowsThePacketBeforeACut() {
    set("cut before next publish");
    send("1", "2");
    assertEquals(List.of("LOST 1", "cut: cut before next publish"), seen);
  }

  @Test
  void letsThePacketPassBeforeACutBehindIt() {
    set("cut after next 1 publish");
    send("1", "2");
    assertEquals(List.of("1", "cut: cut after next 1 publish"), seen);
    assertTrue(lane.isDead());
  }

  @Test
  void saysWhatWasLostWhenTheLinkBreaks() {
    set("delay 10s");
    send("1");
    lane.end("cut");
    assertEquals(List.of("HELD 1", "LOST 1", "dropped 1"), seen);
  }

  @Test
  void losesWhatIsTooMuch() {
    set("freeze");
    for (int i = 0; i < 17; i++) {
      send("x".repeat(1 << 20));
    }
    assertEquals(1, seen.stream().filter(line -> line.startsWith("LOST")).count());
  }

  @Test
  void countsWhatItDid() {
    set("drop next 3 publish");
    set("drop 5% connect");
    send("1");
    List<Links.Setting> settings = links.settings();
    assertEquals(new Links.Setting("ann", "drop next 3 publish", 1, 2), settings.get(0));
    assertTrue(settings.get(1).fault().matches("drop 5% connect seed \\d+"), settings.toString());
  }

  private void send(String... payloads) {
    for (String payload : payloads) {
      if (lane.isClear()) {
        seen.add(payload);
      } else if (!lane.isDead()) {
        lane.send(new Letter(payload));
      }
    }
  }

  private final class Letter implements Parcel {
    private final String payload;

    Letter(String payload) {
      this.payload = payload;
    }

    @Override
    public Optional<Packet> packet() {
      return Optional.of(new Packet.Publish("a", Bytes.utf8(payload), 0, false, false, 0));
    }

    @Override
    public int size() {
      return payload.length();
    }

    @Override
    public void deliver() {
      seen.add(payload);
    }

    @Override
    public void deliverLast(Runnable cut) {
      seen.add(payload);
      cut.run();
    }

    @Override
    public void deliverCopy() {
      seen.add("copy of " + payload);
    }

    @Override
    public void drop() {
      if (road.ended) {
        return;
      }
      if (!seen.get(seen.size() - 1).equals("LOST " + payload) || lane.isDead()) {
        seen.add("dropped " + payload);
      }
    }
  }

  private final class Country implements Lane.Road {
    private final PriorityQueue<Alarm> alarms =
        new PriorityQueue<>(Comparator.comparingLong(Alarm::at));
    private long now;
    private boolean ended;

    private record Alarm(long at, Runnable task) {}

    void pass(long millis) {
      long end = now + TimeUnit.MILLISECONDS.toNanos(millis);
      while (!alarms.isEmpty() && alarms.peek().at() <= end) {
        Alarm alarm = alarms.remove();
        now = alarm.at();
        alarm.task().run();
      }
      now = end;
    }

    @Override
    public String client() {
      return "ann";
    }

    @Override
    public void tell(Direction direction, Event.Fault fault, Parcel parcel) {
      Packet.Publish publish = (Packet.Publish) parcel.packet().orElseThrow();
      seen.add(fault.kind() + " " + publish.payload().asUtf8().orElseThrow());
    }

    @Override
    public void cut(String words) {
      ended = true;
      seen.add("cut: " + words);
      lane.end("");
    }

    @Override
    public void holds() {
      assertFalse(lane.isEmpty());
    }

    @Override
    public void later(Runnable task, long nanos) {
      alarms.add(new Alarm(now + nanos, task));
    }

    @Override
    public long now() {
      return now;
    }
  }
}
