package org.mqttcourse.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Moquette alone does wrong or flakily, and the door mends. */
class DoorTest extends BehindTheDoor {
  @Test
  void servesAThousandClientsThatDoNotWaitForConnack() throws IOException {
    for (int i = 0; i < 1000; i++) {
      try (RawClient client = new RawClient(broker.address())) {
        client.send(
            RawClient.connect("quick" + i, RawClient.CLEAN), RawClient.subscribe(1, "a", 0));
        assertEquals(
            List.of("20020000", "9003000100"), List.of(client.read(), client.read()), "try " + i);
      }
    }
  }

  @Test
  void servesAThousandClientsThatSubscribeRightBehindConnack() throws IOException {
    for (int i = 0; i < 1000; i++) {
      try (RawClient client = RawClient.connected(broker.address(), "quick" + i)) {
        client.send(RawClient.subscribe(1, "a", 0));
        assertEquals("9003000100", client.read(), "try " + i);
      }
    }
  }

  @Test
  void servesPacketsInOneSegmentBehindConnect() throws IOException {
    try (RawClient client = new RawClient(broker.address())) {
      client.send(
          RawClient.connect("", RawClient.CLEAN),
          RawClient.subscribe(1, "a", 1),
          RawClient.publish(2, 2, "a", "x"));
      assertEquals("20020000", client.read());
      assertEquals("9003000101", client.read());
      assertEquals(
          List.of("3206000161000178", "40020002").stream().sorted().toList(),
          List.of(client.read(), client.read()).stream().sorted().toList());
    }
  }
}
