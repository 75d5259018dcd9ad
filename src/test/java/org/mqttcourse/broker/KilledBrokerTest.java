package org.mqttcourse.broker;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A broker in a process of its own is killed again and again in the middle of messages at QoS 1 and
 * 2; what it acknowledged arrives, and what has QoS 2 arrives once.
 */
@Timeout(120)
class KilledBrokerTest {
  private static final int MESSAGES = 900;
  private static final int WINDOW = 20;
  private static final int[] KILLED_AFTER = {100, 333, 700};

  private static final int PUBLISH = 3;
  private static final int PUBACK = 4;
  private static final int PUBREC = 5;
  private static final int PUBREL = 6;
  private static final int PUBCOMP = 7;

  @TempDir Path folder;

  @Test
  void losesNothingAndDoublesNothingAtQos2() throws Exception {
    Subscriber near = new Subscriber("near");
    Subscriber away = new Subscriber("away");
    Publisher publisher = new Publisher();
    int life = 0;
    while (!publisher.isDone() || near.texts().size() < MESSAGES) {
      int end = life < KILLED_AFTER.length ? KILLED_AFTER[life] : Integer.MAX_VALUE;
      try (Running process = new Running()) {
        if (life == 0) {
          try (RawClient once = away.connect(process.address)) {
            assertTrue(once.read().startsWith("90"));
          }
        }
        Thread killer = near.listenUntil(end, process);
        publisher.publish(process.address);
        killer.join();
      }
      life++;
    }
    assertEquals(KILLED_AFTER.length + 1, life);
    assertComplete(near);
    try (Running process = new Running()) {
      away.listenUntil(MESSAGES, process).join();
    }
    assertComplete(away);
  }

  /** A limit on the size of files stands for a disk of that size. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void stopsWithAReasonWhereTheDiskIsFull() throws Exception {
    String command =
        "ulimit -f 200; exec \"$0\" -XX:TieredStopAtLevel=1 -cp \"$1\" org.mqttcourse.Main"
            + " broker --port 0 --data \"$2\"";
    Process process =
        new ProcessBuilder(
                "bash",
                "-c",
                command,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                System.getProperty("java.class.path"),
                folder.resolve("data").toString())
            .start();
    int acknowledged = 0;
    try (BufferedReader out = process.inputReader()) {
      String line = String.valueOf(out.readLine());
      DoorAddress address =
          new DoorAddress("127.0.0.1", Integer.parseInt(line.substring(line.indexOf(':') + 1)));
      try (RawClient client = RawClient.connected(address, "any")) {
        String answer = "";
        while (!answer.equals("closed")) {
          String payload = "%05d".formatted(acknowledged) + "x".repeat(10_000);
          client.send(RawClient.publish(3, 7, "t" + acknowledged, payload));
          answer = client.read();
          acknowledged += answer.equals("40020007") ? 1 : 0;
        }
      } catch (SocketException e) {
        // It was closed while we sent.
        assertTrue(acknowledged > 0);
      }
      String said = new String(process.getErrorStream().readAllBytes(), UTF_8).strip();
      assertTrue(process.waitFor(20, TimeUnit.SECONDS));
      assertEquals(3, process.exitValue());
      assertTrue(said.startsWith("Nothing can be kept in " + folder.resolve("data")), said);
    } finally {
      var unused = process.destroyForcibly();
    }
    // With more room, a next broker has all that was acknowledged.
    try (Running again = new Running();
        RawClient late = RawClient.connected(again.address, "late")) {
      late.send(RawClient.subscribe(1, "#", 0));
      assertEquals("9003000100", late.read());
      Set<String> topics = new HashSet<>();
      for (int i = 0; i < acknowledged; i++) {
        String packet = late.read();
        topics.add(packet);
      }
      assertEquals(acknowledged, topics.size());
    }
  }

  private static void assertComplete(Subscriber subscriber) {
    Set<String> missing = new TreeSet<>(expected().toList());
    missing.removeAll(subscriber.heard);
    assertEquals(Set.of(), missing, subscriber.name);
    List<String> twos = subscriber.heard.stream().filter(KilledBrokerTest::isTwo).sorted().toList();
    assertEquals(expected().filter(KilledBrokerTest::isTwo).sorted().toList(), twos);
  }

  private static Stream<String> expected() {
    return IntStream.rangeClosed(1, MESSAGES).mapToObj(Integer::toString);
  }

  private static boolean isTwo(String text) {
    return Integer.parseInt(text) % 2 == 0;
  }

  /** Sends all messages, those with an even number at QoS 2, and again what is unacknowledged. */
  private static final class Publisher {
    /** By packet identifier: the packet to send next. */
    private final Map<Integer, byte[]> owed = new LinkedHashMap<>();

    private int sent;

    boolean isDone() {
      return sent == MESSAGES && owed.isEmpty();
    }

    void publish(DoorAddress address) throws IOException {
      try (RawClient client = new RawClient(address)) {
        client.send(RawClient.connect("publisher", 0));
        if (!client.read().startsWith("2002")) {
          return;
        }
        for (byte[] again : owed.values()) {
          client.send(again);
        }
        while (!isDone()) {
          while (owed.size() < WINDOW && sent < MESSAGES) {
            sent++;
            int flags = sent % 2 == 0 ? 4 : 2;
            owed.put(sent, RawClient.publish(flags | 8, sent, "t", "" + sent));
            client.send(RawClient.publish(flags, sent, "t", "" + sent));
          }
          String answer = client.read();
          if (answer.equals("closed")) {
            return;
          }
          take(client, answer);
        }
      } catch (IOException e) {
        // Killed: the next life goes on.
        return;
      }
    }

    private void take(RawClient client, String answer) throws IOException {
      int identifier = Integer.parseInt(answer.substring(4, 8), 16);
      switch (Integer.parseInt(answer.substring(0, 1), 16)) {
        case PUBACK, PUBCOMP -> owed.remove(identifier);
        case PUBREC -> {
          byte[] release = RawClient.hex("6202" + answer.substring(4, 8));
          if (owed.replace(identifier, release) != null) {
            client.send(release);
          }
        }
        default -> throw new IllegalStateException("unexpected: " + answer);
      }
    }
  }

  /** Keeps to the letter of QoS 1 and 2, over all its connections. */
  private static final class Subscriber {
    private final String name;
    private final List<String> heard = new ArrayList<>();
    private final Set<String> unreleased = new HashSet<>();
    private boolean subscribed;

    Subscriber(String name) {
      this.name = name;
    }

    synchronized Set<String> texts() {
      return new HashSet<>(heard);
    }

    /** Connects, and subscribes where it has not; SUBACK is then still to be read. */
    RawClient connect(DoorAddress address) throws IOException {
      RawClient client = new RawClient(address);
      client.send(RawClient.connect(name, 0));
      assertEquals(subscribed ? "20020100" : "20020000", client.read());
      if (!subscribed) {
        client.send(RawClient.subscribe(1, "t", 2));
        subscribed = true;
      }
      return client;
    }

    /** Listens until it has heard so many different ones; then, or at the end, kills the broker. */
    Thread listenUntil(int number, Running process) throws IOException {
      RawClient client = connect(process.address);
      Thread thread =
          new Thread(
              () -> {
                try (client) {
                  while (texts().size() < Math.min(number, MESSAGES)) {
                    String packet = client.read();
                    if (packet.equals("closed")) {
                      return;
                    }
                    take(client, packet);
                  }
                  if (number < MESSAGES) {
                    process.kill();
                  } else {
                    finish(client);
                  }
                } catch (IOException e) {
                  // Killed.
                  return;
                }
              });
      thread.start();
      return thread;
    }

    private void finish(RawClient client) throws IOException {
      while (!unreleased.isEmpty()) {
        take(client, client.read());
      }
    }

    private synchronized void take(RawClient client, String packet) throws IOException {
      int type = Integer.parseInt(packet.substring(0, 1), 16);
      if (type == PUBLISH) {
        int flags = Integer.parseInt(packet.substring(1, 2), 16);
        // 2 bytes header, 2 + 1 bytes topic, then the identifier.
        String identifier = packet.substring(10, 14);
        String text = new String(HexFormat.of().parseHex(packet.substring(14)), US_ASCII);
        if ((flags & 4) == 0) {
          heard.add(text);
          client.sendHex("4002" + identifier);
        } else {
          if (unreleased.add(identifier)) {
            heard.add(text);
          }
          client.sendHex("5002" + identifier);
        }
      } else if (type == PUBREL) {
        unreleased.remove(packet.substring(4, 8));
        client.sendHex("7002" + packet.substring(4, 8));
      }
    }
  }

  /** The broker as a command, on a port of its own. */
  private final class Running implements AutoCloseable {
    private final Process process;
    private final DoorAddress address;

    Running() throws IOException {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "org.mqttcourse.Main",
                  "broker",
                  "--port",
                  "0",
                  "--data",
                  folder.resolve("data").toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      BufferedReader out = process.inputReader();
      String line = String.valueOf(out.readLine());
      if (!line.startsWith("listening on 127.0.0.1:")) {
        close();
        throw new IOException("the broker said: " + line);
      }
      address =
          new DoorAddress("127.0.0.1", Integer.parseInt(line.substring(line.indexOf(':') + 1)));
    }

    /** As the system does it: without a last word. */
    void kill() {
      var unused = process.destroyForcibly();
    }

    @Override
    public void close() {
      kill();
      try {
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
