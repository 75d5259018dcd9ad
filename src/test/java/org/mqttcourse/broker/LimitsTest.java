package org.mqttcourse.broker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mqttcourse.broker.RawClient.CLEAN;
import static org.mqttcourse.broker.RawClient.connect;
import static org.mqttcourse.broker.RawClient.connected;
import static org.mqttcourse.broker.RawClient.publish;
import static org.mqttcourse.broker.RawClient.subscribe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Journal;

/** A client that wants too much goes or slows down, is told why, and no other one notices. */
class LimitsTest {
  private static final int CLIENTS = 3;
  private static final int SILENT = 4;
  private static final Limits SMALL = new Limits(65_536, 100, 10, CLIENTS, SILENT, 5, 100, 10_000);

  private final Journal journal = new Journal(System::nanoTime);
  private CourseBroker broker;

  @BeforeEach
  void start() throws IOException {
    broker = CourseBroker.start(BrokerSettings.forCheck().with(SMALL), journal);
  }

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void refusesATopicThatIsTooLong() throws Exception {
    try (RawClient client = connected(broker.address(), "long")) {
      client.send(publish(0, 0, "é".repeat(50), "x"), subscribe(1, "a", 0));
      assertEquals("9003000100", client.read());
      client.send(publish(0, 0, "é".repeat(50) + "a", "x"));
      assertEquals("closed", client.read());
      assertEquals("a topic of 101 bytes is too long here: at most 100", refusal());
    }
  }

  @Test
  void refusesAFilterOfTooManyLevels() throws Exception {
    try (RawClient client = connected(broker.address(), "deep")) {
      client.send(subscribe(1, "/".repeat(9), 0));
      assertEquals("9003000100", client.read());
      client.send(subscribe(1, "/".repeat(10), 0));
      assertEquals("closed", client.read());
      assertEquals("a topic of 11 levels is too deep here: at most 10", refusal());
    }
  }

  @Test
  void refusesAWillWhoseTopicIsTooLong() throws Exception {
    try (RawClient client = new RawClient(broker.address())) {
      client.send(RawClient.connectWithWill("will", CLEAN, "a".repeat(101), "x"));
      assertEquals("closed", client.read());
      assertEquals("a topic of 101 bytes is too long here: at most 100", refusal());
    }
  }

  @Test
  void refusesMoreClientsThanItHasRoomForButNotATakeover() throws Exception {
    try (RawClient first = connected(broker.address(), "first");
        RawClient second = connected(broker.address(), "second");
        RawClient third = connected(broker.address(), "third")) {
      try (RawClient fourth = new RawClient(broker.address())) {
        fourth.send(connect("fourth", CLEAN));
        assertEquals(List.of("20020003", "closed"), List.of(fourth.read(), fourth.read()));
        assertEquals("3 clients are connected: there is no room for another one", refusal());
      }
      try (RawClient newer = connected(broker.address(), "third")) {
        assertEquals("closed", third.read());
        assertAlive(newer);
      }
      assertAlive(first);
      second.reset();
      await().untilAsserted(() -> connected(broker.address(), "fourth").close());
    }
  }

  @Test
  void refusesMoreSubscriptionsThanOneClientMayHave() throws Exception {
    try (RawClient client = connected(broker.address(), "greedy")) {
      for (int i = 0; i < 20; i++) {
        client.send(subscribe(1, "a/" + i % 5, 0));
        assertEquals("9003000100", client.read());
      }
      client.sendHex("a207 0002 0003 612f30");
      assertEquals("b0020002", client.read());
      client.send(subscribe(3, "b", 0));
      assertEquals("9003000300", client.read());
      client.send(subscribe(4, "c", 0));
      assertEquals("closed", client.read());
      assertEquals("a client has at most 5 subscriptions here, but this one wants more", refusal());
    }
  }

  @Test
  void endsAClientForWhichTooManyMessagesWait() throws Exception {
    try (RawClient slow = connected(broker.address(), "slow");
        RawClient publisher = connected(broker.address(), "publisher")) {
      slow.send(subscribe(1, "a", 1));
      assertEquals("9003000101", slow.read());
      publishAll(publisher, 200, "x");
      String read = slow.read();
      while (!read.equals("closed")) {
        read = slow.read();
      }
      assertEquals(
          "too many messages at QoS 1 or 2 wait for this client: it takes them too slowly",
          refusal());
      assertAlive(publisher);
    }
  }

  @Test
  void keepsOnlySoManyMessagesForAClientThatIsAway() throws Exception {
    assertKeptForOneAway("away", "x", SMALL.waitingMessages());
    assertKeptForOneAway("away too", "x".repeat(1000), 10);
  }

  private void assertKeptForOneAway(String identifier, String payload, int expected)
      throws IOException {
    try (RawClient away = new RawClient(broker.address())) {
      away.send(connect(identifier, 0), subscribe(1, "a", 1));
      assertEquals(List.of("20020000", "9003000101"), List.of(away.read(), away.read()));
      away.send(RawClient.disconnect());
      assertEquals("closed", away.read());
    }
    try (RawClient publisher = connected(broker.address(), "publisher")) {
      publishAll(publisher, 200, payload);
    }
    try (RawClient back = new RawClient(broker.address())) {
      back.send(connect(identifier, 0));
      assertEquals("20020100", back.read());
      for (int i = 1; i <= expected; i++) {
        assertEquals(hex(publish(2, i, "a", payload)), back.read());
        back.sendHex("4002%04x".formatted(i));
      }
      back.send(publish(2, 1, "b", "x"));
      assertEquals("40020001", back.read());
      assertAlive(back);
    }
  }

  @Test
  void connectionsThatSayNothingKeepNobodyOut() throws Exception {
    List<RawClient> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 3 * SILENT; i++) {
        silent.add(new RawClient(broker.address()));
        silent.get(i).sendHex("10");
      }
      try (RawClient client = connected(broker.address(), "quick")) {
        assertAlive(client);
      }
      for (int i = 0; i < 2 * SILENT; i++) {
        assertEquals("closed", silent.get(i).read());
      }
      assertEquals(
          "more than 4 connections wait without a CONNECT: the oldest has to go", refusal());
      // One that waited can still go on.
      silent.get(3 * SILENT - 1).sendHex("0e00044d5154540402003c00026f6b");
      assertEquals("20020000", silent.get(3 * SILENT - 1).read());
    } finally {
      for (RawClient client : silent) {
        client.close();
      }
    }
  }

  @Test
  void saysThatAClientDoesNotRead() throws Exception {
    try (RawClient deaf = new RawClient(broker.address());
        RawClient other = connected(broker.address(), "other")) {
      // A keep alive of one second, as for one that pings but takes nothing in.
      deaf.sendHex("101000044d51545404020001000464656166");
      assertEquals("20020000", deaf.read());
      deaf.send(subscribe(1, "a", 0));
      assertEquals("9003000100", deaf.read());
      for (int i = 0; i < 80; i++) {
        other.send(repeated(publish(0, 0, "a", "x".repeat(60_000)), 10));
        stillPings(deaf);
      }
      String reason = refusal();
      assertTrue(reason.startsWith("this client does not read: "), reason);
      assertTrue(reason.endsWith(" bytes have waited for it for 1.5 s"), reason);
    }
  }

  /** So that it is not its silence that ends it, however long the flood takes. */
  private static void stillPings(RawClient client) {
    try {
      client.sendHex("c000");
    } catch (IOException e) {
      // It has been thrown out already, for not reading.
    }
  }

  @Test
  void aClientThatNeverReadsHarmsNobody() throws Exception {
    try (RawClient deaf = connected(broker.address(), "deaf");
        RawClient flood = connected(broker.address(), "flood");
        RawClient other = connected(broker.address(), "other")) {
      deaf.send(subscribe(1, "a", 0));
      assertEquals("9003000100", deaf.read());
      byte[] block = repeated(publish(0, 0, "a", "x".repeat(60_000)), 10);
      // 90 MB: more than the sockets and the door together let wait.
      for (int i = 0; i < 150; i++) {
        flood.send(block);
        // Answered within the raw client's patience, whatever the others do.
        assertAlive(other);
      }
      assertAlive(flood);
    }
  }

  @Test
  void acknowledgesAllOfAFlood() throws Exception {
    try (RawClient flood = connected(broker.address(), "flood")) {
      int count = 60_000;
      Thread writer =
          new Thread(
              () -> {
                try {
                  for (int sent = 0; sent < count; sent += 1000) {
                    flood.send(repeated(publish(2, 7, "a", "x"), 1000));
                  }
                } catch (IOException e) {
                  // Then acknowledgements will be missing.
                }
              });
      writer.start();
      for (int i = 0; i < count; i++) {
        assertEquals("40020007", flood.read(), "acknowledgement " + i);
      }
      writer.join();
    }
  }

  private static void publishAll(RawClient publisher, int count, String payload)
      throws IOException {
    publisher.send(repeated(publish(2, 1, "a", payload), count));
    for (int i = 0; i < count; i++) {
      assertEquals("40020001", publisher.read());
    }
  }

  private static byte[] repeated(byte[] packet, int times) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      all.writeBytes(packet);
    }
    return all.toByteArray();
  }

  private static void assertAlive(RawClient client) throws IOException {
    client.sendHex("c000");
    assertEquals("d000", client.read());
  }

  private String refusal() throws InterruptedException {
    return ((Event.Refused)
            journal
                .await(sighting -> sighting.event() instanceof Event.Refused, Duration.ofSeconds(5))
                .orElseThrow()
                .event())
        .reason();
  }

  private static String hex(byte[] packet) {
    return HexFormat.of().formatHex(packet);
  }
}
