package org.mqttcourse.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Journal;

class SlowLinkTest {
  private final Journal journal = new Journal(System::nanoTime);

  @Test
  void carriesOnlySoManyBytesASecondEachWay() throws IOException {
    try (CourseBroker broker = CourseBroker.start(BrokerSettings.forCheck(), journal)) {
      DoorAddress slow = broker.openDoor(Party.STUDENT, 20_000);
      try (RawClient client = RawClient.connected(slow, "slow")) {
        client.send(RawClient.subscribe(1, "a", 0));
        assertEquals("9003000100", client.read());
        long before = System.nanoTime();
        client.send(RawClient.publish(0, 0, "a", "x".repeat(10_000)));
        assertEquals(10_000 + 3, client.read().length() / 2 - 3);
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        // Half a second there, half a second back.
        assertTrue(took.toMillis() >= 950, took.toString());
      }
    }
  }

  @Test
  void deliversAllThatWasSentBeforeAGoodbye() throws Exception {
    try (CourseBroker broker = CourseBroker.start(BrokerSettings.forCheck(), journal)) {
      DoorAddress slow = broker.openDoor(Party.STUDENT, 50_000);
      try (RawClient watcher = RawClient.connected(broker.address(), "watcher")) {
        watcher.send(RawClient.subscribe(1, "a", 0));
        assertEquals("9003000100", watcher.read());
        try (RawClient client = RawClient.connected(slow, "slow")) {
          for (int i = 100; i < 200; i++) {
            client.send(RawClient.publish(0, 0, "a", "" + i));
          }
          client.send(RawClient.disconnect());
        }
        for (int i = 100; i < 200; i++) {
          assertEquals(
              java.util.HexFormat.of().formatHex(RawClient.publish(0, 0, "a", "" + i)),
              watcher.read());
        }
      }
    }
  }
}
