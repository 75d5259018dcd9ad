package org.mqttcourse.broker;

import static org.mqttcourse.broker.RawClient.connect;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/**
 * Takes all numbered messages in a session that lasts, dies again and again, and says where one is
 * missing, out of order, or comes twice at QoS 2.
 */
final class SoakSubscriber {
  private static final int PERSISTENT = 0;
  private static final Duration BREATH = Duration.ofMillis(200);

  private final String name;
  private final DoorAddress address;
  private final Queue<String> wrong;
  private final Random random = ThreadLocalRandom.current();
  private final Map<String, Integer> next = new HashMap<>();

  /** Packet identifiers at QoS 2 that have come and are not released. */
  private final Set<String> held = new HashSet<>();

  SoakSubscriber(String name, DoorAddress address, Queue<String> wrong) {
    this.name = name;
    this.address = address;
    this.wrong = wrong;
  }

  /** The number that comes next on that topic; so many have arrived. */
  synchronized int arrived(String topic) {
    return next.getOrDefault(topic, 0);
  }

  /** Comes for the first time, and goes. */
  void subscribe() throws IOException {
    try (RawClient client = new RawClient(address)) {
      client.send(connect(name, PERSISTENT), RawClient.subscribe(1, "soak/#", 2));
      if (!client.read().equals("20020000") || !client.read().equals("9003000102")) {
        throw new IOException(name + " could not subscribe");
      }
    }
  }

  /** Lives and dies until that is so. */
  void work(BooleanSupplier done) throws IOException {
    while (!done.getAsBoolean()) {
      RawClient client = new RawClient(address);
      client.patience(SoakTest.PATIENCE);
      live(client, done);
      if (random.nextBoolean()) {
        client.reset();
      } else {
        client.close();
      }
    }
  }

  private void live(RawClient client, BooleanSupplier done) throws IOException {
    client.send(connect(name, PERSISTENT));
    String answer = client.read();
    if (!answer.equals("20020100")) {
      wrong.add(name + " was welcomed by " + answer);
    }
    int life = random.nextInt(4000);
    client.patience(BREATH);
    for (int i = 0; i < life && !done.getAsBoolean(); i++) {
      try {
        take(client, client.read());
      } catch (SocketTimeoutException e) {
        // Nothing for now.
      }
    }
  }

  private synchronized void take(RawClient client, String packet) throws IOException {
    if (packet.startsWith("6202")) {
      held.remove(packet.substring(4));
      client.sendHex("7002" + packet.substring(4));
    } else if (packet.startsWith("3")) {
      byte[] bytes = HexFormat.of().parseHex(packet);
      int topicEnd = 4 + bytes[3];
      String topic = new String(bytes, 4, bytes[3], StandardCharsets.UTF_8);
      String identifier = HexFormat.of().formatHex(bytes, topicEnd, topicEnd + 2);
      int number =
          Integer.parseInt(
              new String(bytes, topicEnd + 2, bytes.length - topicEnd - 2, StandardCharsets.UTF_8));
      if (topic.startsWith("soak/1/")) {
        took(topic, number, true);
        client.sendHex("4002" + identifier);
      } else {
        if (held.add(identifier)) {
          took(topic, number, false);
        }
        client.sendHex("5002" + identifier);
      }
    } else {
      wrong.add(name + " got " + packet);
      throw new IOException(packet);
    }
  }

  private void took(String topic, int number, boolean mayRepeat) {
    int expected = next.getOrDefault(topic, 0);
    if (number == expected) {
      next.put(topic, number + 1);
    } else if (number > expected || !mayRepeat) {
      wrong.add("%s got %d of %s, not %d".formatted(name, number, topic, expected));
      next.put(topic, Math.max(number, expected) + (number > expected ? 1 : 0));
    }
  }
}
