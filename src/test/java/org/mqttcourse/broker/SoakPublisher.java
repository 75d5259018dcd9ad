package org.mqttcourse.broker;

import static org.mqttcourse.broker.RawClient.connect;
import static org.mqttcourse.broker.RawClient.publish;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Publishes numbered messages at one QoS in a session that lasts, keeps to the protocol, and dies
 * again and again: what is unacknowledged then is sent again.
 */
final class SoakPublisher {
  private static final int PERSISTENT = 0;
  private static final int WINDOW = 20;

  private final String name;
  private final int qos;
  private final DoorAddress address;
  private final Random random = ThreadLocalRandom.current();

  /** By packet identifier: the number of a message, or -1 once it has only to be released. */
  private final Map<Integer, Integer> owed = new LinkedHashMap<>();

  private int sent;
  private int lastIdentifier;

  SoakPublisher(String name, int qos, DoorAddress address) {
    this.name = name;
    this.qos = qos;
    this.address = address;
  }

  String topic() {
    return topic(qos, name);
  }

  static String topic(int qos, String name) {
    return "soak/" + qos + "/" + name;
  }

  /** How many messages have been sent and acknowledged, once it has finished. */
  int sent() {
    return sent;
  }

  /** Lives and dies until that time; then all that is owed is paid. */
  void work(long untilNanos) throws IOException, InterruptedException {
    while (System.nanoTime() < untilNanos || !owed.isEmpty()) {
      RawClient client = new RawClient(address);
      client.patience(SoakTest.PATIENCE);
      live(client, untilNanos);
      if (random.nextBoolean()) {
        client.reset();
      } else {
        client.close();
      }
    }
  }

  private void live(RawClient client, long untilNanos) throws IOException, InterruptedException {
    client.send(connect(name, PERSISTENT));
    if (!client.read().startsWith("2002")) {
      return;
    }
    for (Map.Entry<Integer, Integer> message : owed.entrySet()) {
      client.send(
          message.getValue() < 0
              ? release(message.getKey())
              : packet(8, message.getKey(), message.getValue()));
    }
    int life = random.nextInt(200);
    for (int i = 0; i < life && System.nanoTime() < untilNanos; i++) {
      while (owed.size() >= WINDOW) {
        settle(client);
      }
      do {
        lastIdentifier = lastIdentifier % 0xffff + 1;
      } while (owed.containsKey(lastIdentifier));
      owed.put(lastIdentifier, sent);
      client.send(packet(0, lastIdentifier, sent++));
      if (random.nextInt(5) == 0) {
        Thread.sleep(random.nextInt(30));
      }
    }
    // Death comes with something still owed; only the last life pays all.
    while (System.nanoTime() >= untilNanos && !owed.isEmpty()) {
      settle(client);
    }
  }

  private byte[] packet(int dup, int identifier, int number) {
    return publish(dup | qos << 1, identifier, topic(), Integer.toString(number));
  }

  private static byte[] release(int identifier) {
    return RawClient.hex("6202%04x".formatted(identifier));
  }

  private void settle(RawClient client) throws IOException {
    String answer = client.read();
    if (answer.equals("closed")) {
      throw new IOException("the broker closed " + name);
    }
    int identifier = Integer.parseInt(answer.substring(4, 8), 16);
    switch (answer.charAt(0)) {
      case '4', '7' -> owed.remove(identifier);
      case '5' -> {
        // Else it is the answer to a repeat whose first answer came too.
        if (owed.replace(identifier, -1) != null) {
          client.send(release(identifier));
        }
      }
      default -> throw new IOException("not an answer: " + answer);
    }
  }
}
