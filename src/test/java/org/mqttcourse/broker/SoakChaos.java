package org.mqttcourse.broker;

import static org.mqttcourse.broker.RawClient.CLEAN;
import static org.mqttcourse.broker.RawClient.connect;
import static org.mqttcourse.broker.RawClient.connectWithWill;
import static org.mqttcourse.broker.RawClient.connected;
import static org.mqttcourse.broker.RawClient.disconnect;
import static org.mqttcourse.broker.RawClient.publish;
import static org.mqttcourse.broker.RawClient.subscribe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What clients do that know no manners; each method is one visit of one of them. */
final class SoakChaos {
  private static final int PERSISTENT = 0;
  private static final int WILL_QOS_1 = 8;
  private static final int WILL_RETAIN = 0x20;

  private final DoorAddress address;
  private final Queue<String> wrong;
  private final AtomicInteger visits = new AtomicInteger();

  /** The wills that must come, each once. */
  private final Set<String> wills = ConcurrentHashMap.newKeySet();

  SoakChaos(DoorAddress address, Queue<String> wrong) {
    this.address = address;
    this.wrong = wrong;
  }

  /** One kind of visit. */
  interface Visit {
    void pay(Random random) throws IOException, InterruptedException;
  }

  List<Visit> visits() {
    return List.of(
        this::comesAndGoes,
        this::diesInTheMiddle,
        this::takesOver,
        this::sendsRubbish,
        this::floodsAndNeverReads,
        this::leavesAWill,
        this::retains);
  }

  int count() {
    return visits.get();
  }

  /** Whether that will was still to come. */
  boolean expected(String will) {
    return wills.remove(will);
  }

  int willsToCome() {
    return wills.size();
  }

  private String name(String kind) {
    return kind + visits.incrementAndGet();
  }

  private void comesAndGoes(Random random) throws IOException {
    String name = name("guest");
    try (RawClient client = new RawClient(address)) {
      client.patience(SoakTest.PATIENCE);
      client.send(
          connect(name, CLEAN),
          subscribe(1, "guest/" + name, 1),
          publish(2, 2, "guest/" + name, "x"));
      expect(client, "20020000");
      expect(client, "9003000101");
      // PUBLISH and PUBACK, in any order.
      client.read();
      client.read();
      client.send(RawClient.hex("40020001"), disconnect());
    }
  }

  private void diesInTheMiddle(Random random) throws IOException {
    // Few names, so that sessions that last are met again.
    RawClient client = new RawClient(address);
    visits.incrementAndGet();
    int flags = random.nextBoolean() ? CLEAN : PERSISTENT;
    client.send(
        connect("mortal" + random.nextInt(20), flags),
        subscribe(1, "mortal/#", 2),
        publish(4, 1 + random.nextInt(100), "mortal/a", "x"),
        publish(2, 1 + random.nextInt(100), "mortal/b", "x"));
    client.patience(Duration.ofMillis(1 + random.nextInt(20)));
    try {
      for (int i = random.nextInt(10); i > 0; i--) {
        client.read();
      }
    } catch (java.net.SocketTimeoutException e) {
      // It dies now.
    }
    client.reset();
  }

  private void takesOver(Random random) throws IOException {
    RawClient client = new RawClient(address);
    visits.incrementAndGet();
    client.send(
        connect("same" + random.nextInt(2), random.nextBoolean() ? CLEAN : PERSISTENT),
        subscribe(1, "mortal/#", 1),
        publish(2, 2, "mortal/c", "x"));
    client.patience(Duration.ofMillis(1 + random.nextInt(50)));
    try {
      for (String read = client.read(); !read.equals("closed"); read = client.read()) {
        if (read.startsWith("32")) {
          client.sendHex("4002" + read.substring(read.length() - 6, read.length() - 2));
        }
      }
    } catch (java.net.SocketTimeoutException e) {
      // Long enough.
    }
    client.close();
  }

  private void sendsRubbish(Random random) throws IOException {
    RawClient client = new RawClient(address);
    byte[] packet = connect(name("rubbish"), CLEAN);
    switch (random.nextInt(4)) {
      case 0 -> random.nextBytes(packet);
      case 1 -> packet[random.nextInt(packet.length)] ^= (byte) (1 << random.nextInt(8));
      case 2 -> packet = java.util.Arrays.copyOf(packet, packet.length / 2);
      default -> {
        client.send(packet);
        packet = subscribe(1, "rubbish/#", 1);
        packet[random.nextInt(packet.length)] ^= (byte) (1 << random.nextInt(8));
      }
    }
    byte[] more = new byte[random.nextInt(200)];
    random.nextBytes(more);
    client.send(packet, more);
    client.patience(Duration.ofMillis(20));
    try {
      while (!client.read().equals("closed")) {
        // Whatever it says.
      }
    } catch (java.net.SocketTimeoutException e) {
      // The broker waits for the rest of it.
    }
    client.close();
  }

  private void floodsAndNeverReads(Random random) throws IOException, InterruptedException {
    RawClient client = connected(address, name("flood"));
    int qos = random.nextInt(3);
    ByteArrayOutputStream flood = new ByteArrayOutputStream();
    for (int i = 1; i <= 1000; i++) {
      flood.writeBytes(publish(qos << 1, qos == 0 ? 0 : i, "flood", "x".repeat(200)));
    }
    client.send(subscribe(1, "flood", 1), flood.toByteArray());
    Thread.sleep(random.nextInt(200));
    client.reset();
  }

  private void leavesAWill(Random random) throws IOException {
    String name = name("will");
    boolean polite = random.nextBoolean();
    RawClient client = new RawClient(address);
    client.patience(SoakTest.PATIENCE);
    if (!polite) {
      wills.add(name);
    }
    int flags = CLEAN | WILL_QOS_1 | (random.nextBoolean() ? WILL_RETAIN : 0);
    client.send(connectWithWill(name, flags, "will/" + random.nextInt(10), name));
    expect(client, "20020000");
    if (polite) {
      client.send(disconnect());
    }
    client.reset();
  }

  private void retains(Random random) throws IOException {
    try (RawClient client = connected(address, name("keeper"))) {
      client.patience(SoakTest.PATIENCE);
      String topic = "kept/" + random.nextInt(50);
      client.send(publish(3, 1, topic, random.nextInt(3) == 0 ? "" : "x".repeat(1000)));
      expect(client, "40020001");
      client.send(subscribe(2, "kept/+", 1), disconnect());
    }
  }

  private void expect(RawClient client, String packet) throws IOException {
    String read = client.read();
    if (!read.equals(packet)) {
      wrong.add("not " + packet + " but " + read);
    }
  }
}
