package org.mqttcourse.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mqttcourse.broker.RawClient.CLEAN;
import static org.mqttcourse.broker.RawClient.connect;
import static org.mqttcourse.broker.RawClient.connected;
import static org.mqttcourse.broker.RawClient.publish;
import static org.mqttcourse.broker.RawClient.subscribe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Journal;

/** Much at once: {@code mvn test -P load}. */
@Tag("load")
class LoadTest {
  private static final int PERSISTENT = 0;
  private static final int BURST = 100_000;
  private static final int WINDOW = 100;

  private final Journal journal = new Journal(System::nanoTime, 1000);
  private CourseBroker broker;

  @BeforeEach
  void start() throws IOException {
    broker = CourseBroker.start(BrokerSettings.forCheck(), journal);
  }

  @AfterEach
  void close() {
    broker.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void losesAndDoublesNothingOfAHundredThousand(int qos) throws Exception {
    try (RawClient subscriber = connected(broker.address(), "subscriber");
        RawClient publisher = connected(broker.address(), "publisher")) {
      subscriber.send(subscribe(1, "a", qos));
      assertEquals("900300010" + qos, subscriber.read());
      CompletableFuture<Void> publishing =
          CompletableFuture.runAsync(() -> publishBurst(publisher, qos));
      for (int i = 0; i < BURST; i++) {
        assertEquals(number(i), nextPayload(subscriber, qos), "in order, each once");
      }
      publishing.get(10, TimeUnit.SECONDS);
      if (qos == 2) {
        readReleases(subscriber);
      }
      subscriber.sendHex("c000");
      assertEquals("d000", subscriber.read());
    }
  }

  private static void publishBurst(RawClient publisher, int qos) {
    try {
      for (int sent = 0; sent < BURST; sent += WINDOW) {
        ByteArrayOutputStream packets = new ByteArrayOutputStream();
        ByteArrayOutputStream releases = new ByteArrayOutputStream();
        for (int i = 1; i <= WINDOW; i++) {
          packets.writeBytes(publish(qos << 1, i, "a", number(sent + i - 1)));
          releases.writeBytes(RawClient.hex("6202%04x".formatted(i)));
        }
        publisher.send(packets.toByteArray());
        readAll(publisher, qos == 1 ? "4002" : "5002");
        if (qos == 2) {
          publisher.send(releases.toByteArray());
          readAll(publisher, "7002");
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void readAll(RawClient publisher, String answer) throws IOException {
    for (int i = 1; i <= WINDOW; i++) {
      assertEquals(answer + "%04x".formatted(i), publisher.read());
    }
  }

  /** Acknowledged as it should be; releases that come between messages are answered. */
  private static String nextPayload(RawClient subscriber, int qos) throws IOException {
    String read = subscriber.read();
    while (read.startsWith("6202")) {
      subscriber.sendHex("7002" + read.substring(4));
      read = subscriber.read();
    }
    assertEquals((qos == 1 ? "32" : "34") + "0d000161", read.substring(0, 10));
    subscriber.sendHex((qos == 1 ? "4002" : "5002") + read.substring(10, 14));
    return new String(HexFormat.of().parseHex(read, 14, read.length()), StandardCharsets.US_ASCII);
  }

  /** Those of the last window. */
  private static void readReleases(RawClient subscriber) throws IOException {
    subscriber.patience(Duration.ofMillis(500));
    try {
      while (true) {
        String read = subscriber.read();
        assertEquals("6202", read.substring(0, 4));
        subscriber.sendHex("7002" + read.substring(4));
      }
    } catch (java.net.SocketTimeoutException e) {
      subscriber.patience(Duration.ofSeconds(5));
    }
  }

  private static String number(int number) {
    return "%08d".formatted(number);
  }

  @Test
  void servesTwoThousandClientsAtOnceAndSaysThatOneMoreIsTooMany() throws Exception {
    List<RawClient> clients = new ArrayList<>();
    try {
      for (int i = 0; i < 2000; i++) {
        RawClient client = new RawClient(broker.address());
        clients.add(client);
        client.send(connect("one of many " + i, CLEAN), subscribe(1, "all", 1));
      }
      for (RawClient client : clients) {
        assertEquals(List.of("20020000", "9003000101"), List.of(client.read(), client.read()));
      }
      try (RawClient oneMore = new RawClient(broker.address())) {
        oneMore.send(connect("one more", CLEAN));
        assertEquals(List.of("20020003", "closed"), List.of(oneMore.read(), oneMore.read()));
        assertEquals(
            "2,000 clients are connected: there is no room for another one",
            ((Event.Refused)
                    journal
                        .await(
                            sighting -> sighting.event() instanceof Event.Refused,
                            Duration.ofSeconds(5))
                        .orElseThrow()
                        .event())
                .reason());
      }
      clients.get(0).send(publish(0, 0, "all", "x"));
      for (RawClient client : clients) {
        assertEquals("3006000361" + "6c6c78", client.read());
      }
    } finally {
      for (RawClient client : clients) {
        client.close();
      }
    }
  }

  @Test
  void servesTenThousandClientsThatDoNotWaitForConnack() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      try (RawClient client = new RawClient(broker.address())) {
        client.send(
            connect("quick" + i % 100, CLEAN),
            subscribe(1, "a" + i, 0),
            publish(0, 0, "a" + i, "x"));
        assertEquals("20020000", client.read(), "try " + i);
        assertEquals("9003000100", client.read(), "try " + i);
        assertEquals(hex(publish(0, 0, "a" + i, "x")), client.read(), "try " + i);
      }
    }
  }

  @Test
  void servesTenThousandClientsThatAreQuickBehindConnack() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      try (RawClient client = connected(broker.address(), "quick" + i)) {
        client.send(subscribe(1, "a" + i, 1));
        client.send(publish(2, 2, "a" + i, "x"));
        assertEquals("9003000101", client.read(), "try " + i);
        List<String> answers = List.of(client.read(), client.read()).stream().sorted().toList();
        assertEquals(List.of(hex(publish(2, 1, "a" + i, "x")), "40020002"), answers, "try " + i);
      }
    }
  }

  @Test
  void aStormOfTakeoversMixesNoSessionsUp() throws Exception {
    int count = 2000;
    List<RawClient> clients = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      RawClient client = new RawClient(broker.address());
      clients.add(client);
      // The last three: clean, then lasting, so that it begins anew, then the same once more.
      int flags = i == count - 3 || (i < count - 2 && i % 3 == 0) ? CLEAN : PERSISTENT;
      client.send(connect("same", flags), subscribe(1, "own/" + i, 0));
      if (i % 50 == 49) {
        // At the most so many wait in the listener's queue.
        assertEquals("2002", client.read().substring(0, 4), "client " + i);
      }
    }
    RawClient last = clients.remove(count - 1);
    for (RawClient client : clients) {
      String read = client.read();
      while (!read.equals("closed")) {
        read = client.read();
      }
      client.close();
    }
    assertEquals("9003000100", last.read());
    try (RawClient publisher = connected(broker.address(), "publisher")) {
      for (int i = 0; i < count; i++) {
        publisher.send(publish(0, 0, "own/" + i, "x"));
      }
      publisher.sendHex("c000");
      assertEquals("d000", publisher.read());
    }
    // What came before it in the session that lasts, its own, and nothing of those before.
    assertEquals(hex(publish(0, 0, "own/" + (count - 2), "x")), last.read());
    assertEquals(hex(publish(0, 0, "own/" + (count - 1), "x")), last.read());
    last.sendHex("c000");
    assertEquals("d000", last.read());
    last.close();
  }

  private static String hex(byte[] packet) {
    return HexFormat.of().formatHex(packet);
  }
}
