package org.mqttcourse.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mqttcourse.broker.RawClient.CLEAN;
import static org.mqttcourse.broker.RawClient.connect;
import static org.mqttcourse.broker.RawClient.connected;
import static org.mqttcourse.broker.RawClient.disconnect;
import static org.mqttcourse.broker.RawClient.publish;
import static org.mqttcourse.broker.RawClient.subscribe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.wire.Journal;

/** What is kept in a folder is there again in the next broker. */
class OutlivesTheBrokerTest {
  private static final int PERSISTENT = 0;
  private static final String CONNACK = "20020000";
  private static final String SESSION_PRESENT = "20020100";

  @TempDir Path folder;

  private CourseBroker broker;

  @BeforeEach
  void start() throws IOException {
    broker =
        CourseBroker.start(
            BrokerSettings.forCheck().keepingIn(Optional.of(folder.resolve("data"))),
            new Journal(System::nanoTime));
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  private void restart() throws IOException {
    stop();
    start();
  }

  @Test
  void keepsRetainedMessages() throws IOException {
    try (RawClient client = connected(broker.address(), "any")) {
      client.send(
          publish(1, 0, "zero", "a"), publish(3, 1, "one", "b"), publish(5, 2, "two//", ""));
      assertEquals("40020001", client.read());
      assertEquals("50020002", client.read());
      client.send(publish(3, 3, "gone", "x"), publish(3, 4, "gone", ""));
      assertEquals("40020003", client.read());
      assertEquals("40020004", client.read());
      client.send(publish(3, 5, "a//", "empty levels"));
      assertEquals("40020005", client.read());
    }
    restart();
    try (RawClient client = connected(broker.address(), "late")) {
      client.send(subscribe(1, "zero", 2));
      assertEquals("9003000102", client.read());
      assertEquals(hex(publish(1, 0, "zero", "a")), client.read());
      client.send(subscribe(2, "one", 0));
      assertEquals("9003000200", client.read());
      assertEquals(hex(publish(1, 0, "one", "b")), client.read());
      client.send(subscribe(3, "gone", 0), subscribe(4, "a//", 0));
      assertEquals("9003000300", client.read());
      assertEquals("9003000400", client.read());
      assertEquals(hex(publish(1, 0, "a//", "empty levels")), client.read());
      assertAlive(client);
    }
  }

  @Test
  void keepsWhatWaitsForAClientInItsOrderWithItsIdentifiers() throws IOException {
    try (RawClient sleeper = new RawClient(broker.address());
        RawClient other = connected(broker.address(), "other")) {
      sleeper.send(connect("sleeper", PERSISTENT), subscribe(1, "n//#", 2));
      assertEquals(CONNACK, sleeper.read());
      assertEquals("9003000102", sleeper.read());
      other.send(
          publish(2, 1, "n//a", "1"), publish(4, 2, "n//a", "2"), publish(4, 3, "n//b", "3"));
      assertEquals("40020001", other.read());
      assertEquals("50020002", other.read());
      assertEquals("50020003", other.read());
      assertEquals(hex(publish(2, 1, "n//a", "1")), sleeper.read());
      assertEquals(hex(publish(4, 2, "n//a", "2")), sleeper.read());
      assertEquals(hex(publish(4, 3, "n//b", "3")), sleeper.read());
      // The second one is on its way to PUBREL, the others are not acknowledged at all.
      sleeper.sendHex("50020002");
      assertEquals("62020002", sleeper.read());
      sleeper.send(disconnect());
      assertEquals("closed", sleeper.read());
      other.send(publish(2, 4, "n//c", "4"), publish(0, 0, "n//c", "lost"));
      assertEquals("40020004", other.read());
    }
    restart();
    try (RawClient sleeper = new RawClient(broker.address());
        RawClient other = connected(broker.address(), "other")) {
      other.send(publish(2, 5, "n//d", "5"));
      assertEquals("40020005", other.read());
      sleeper.send(connect("sleeper", PERSISTENT));
      assertEquals(SESSION_PRESENT, sleeper.read());
      assertEquals(hex(publish(10, 1, "n//a", "1")), sleeper.read());
      assertEquals("62020002", sleeper.read());
      assertEquals(hex(publish(12, 3, "n//b", "3")), sleeper.read());
      assertEquals(hex(publish(2, 4, "n//c", "4")), sleeper.read());
      assertEquals(hex(publish(2, 5, "n//d", "5")), sleeper.read());
      sleeper.sendHex("40020001 70020002 50020003 40020004 40020005");
      assertEquals("62020003", sleeper.read());
      sleeper.sendHex("70020003");
      assertAlive(sleeper);
      sleeper.send(disconnect());
      assertEquals("closed", sleeper.read());
    }
    restart();
    try (RawClient sleeper = new RawClient(broker.address())) {
      sleeper.send(connect("sleeper", PERSISTENT));
      assertEquals(SESSION_PRESENT, sleeper.read());
      assertAlive(sleeper);
    }
  }

  @Test
  void remembersWhichMessagesAtQos2HaveComeAlready() throws IOException {
    try (RawClient listener = new RawClient(broker.address());
        RawClient client = new RawClient(broker.address())) {
      listener.send(connect("listener", PERSISTENT), subscribe(1, "a", 0));
      assertEquals(CONNACK, listener.read());
      assertEquals("9003000100", listener.read());
      client.send(connect("torn", PERSISTENT), publish(4, 5, "a", "x"));
      assertEquals(CONNACK, client.read());
      assertEquals("50020005", client.read());
      assertEquals(hex(publish(0, 0, "a", "x")), listener.read());
    }
    restart();
    try (RawClient listener = new RawClient(broker.address());
        RawClient client = new RawClient(broker.address())) {
      listener.send(connect("listener", PERSISTENT));
      assertEquals(SESSION_PRESENT, listener.read());
      client.send(connect("torn", PERSISTENT), publish(12, 5, "a", "x"));
      assertEquals(SESSION_PRESENT, client.read());
      assertEquals("50020005", client.read());
      client.sendHex("62020005");
      assertEquals("70020005", client.read());
      client.send(publish(4, 5, "a", "next"));
      assertEquals("50020005", client.read());
      assertEquals(hex(publish(0, 0, "a", "next")), listener.read());
    }
  }

  @Test
  void keepsSubscriptionsUntilTheyOrTheirSessionEnd() throws IOException {
    try (RawClient client = new RawClient(broker.address());
        RawClient other = new RawClient(broker.address());
        RawClient guest = connected(broker.address(), "guest")) {
      client.send(connect("client", PERSISTENT), subscribe(1, "a", 1), subscribe(2, "b", 1));
      assertEquals(CONNACK, client.read());
      assertEquals("9003000101", client.read());
      assertEquals("9003000201", client.read());
      client.sendHex("a205000300 0161");
      assertEquals("b0020003", client.read());
      other.send(connect("other", PERSISTENT), subscribe(1, "b", 1));
      assertEquals(CONNACK, other.read());
      assertEquals("9003000101", other.read());
      guest.send(subscribe(1, "b", 1));
      assertEquals("9003000101", guest.read());
    }
    restart();
    try (RawClient client = new RawClient(broker.address());
        RawClient cleaned = new RawClient(broker.address());
        RawClient guest = new RawClient(broker.address())) {
      cleaned.send(connect("other", CLEAN));
      assertEquals(CONNACK, cleaned.read());
      guest.send(connect("guest", PERSISTENT));
      assertEquals(CONNACK, guest.read());
      client.send(connect("client", PERSISTENT));
      assertEquals(SESSION_PRESENT, client.read());
      client.send(publish(2, 7, "a", "no"), publish(2, 8, "b", "yes"));
      assertEquals("40020007", client.read());
      // Its own copy and the answer come in no particular order.
      String one = client.read();
      String other = client.read();
      assertEquals(Set.of("40020008", hex(publish(2, 1, "b", "yes"))), Set.of(one, other));
      assertAlive(cleaned);
      assertAlive(guest);
    }
    restart();
    try (RawClient other = new RawClient(broker.address())) {
      other.send(connect("other", PERSISTENT));
      assertEquals(CONNACK, other.read());
    }
  }

  @Test
  void refusesAFolderThatAnotherBrokerUses() throws IOException {
    assertEquals(
        "The folder %s is in use by another broker. Stop that one, or name another."
            .formatted(folder.resolve("data")),
        refusal());
  }

  @Test
  void refusesWhatIsNoFolder() throws IOException {
    stop();
    Files.delete(folder.resolve("data/broker.lock"));
    Files.delete(folder.resolve("data/broker.data"));
    Files.delete(folder.resolve("data"));
    Files.writeString(folder.resolve("data"), "a file");
    assertEquals(folder.resolve("data") + " is no folder. Name a folder.", refusal());
  }

  @Test
  void tellsWhenTheEndIsHalfWrittenAndKeepsTheRest() throws IOException {
    retain("first", "second");
    stop();
    Path file = folder.resolve("data/broker.data");
    byte[] all = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(all, all.length - 3));
    start();
    assertTrue(
        broker
            .notice()
            .map(Object::toString)
            .orElse("")
            .contains(" are half written; all before is there. A copy: "));
    try (RawClient client = connected(broker.address(), "late")) {
      client.send(subscribe(1, "#", 0));
      assertEquals("9003000100", client.read());
      assertEquals(hex(publish(1, 0, "first", "kept")), client.read());
      assertAlive(client);
    }
    restart();
    assertEquals(Optional.empty(), broker.notice());
  }

  @Test
  void refusesDamagedData() throws IOException {
    retain("first", "second");
    stop();
    Path file = folder.resolve("data/broker.data");
    byte[] all = Files.readAllBytes(file);
    all[40] ^= 1;
    Files.write(file, all);
    assertTrue(refusal().startsWith(file + " is damaged at byte 26."), refusal());
    Files.writeString(file, "something else altogether");
    assertEquals(file + " holds no data of this broker. Name another folder.", refusal());
    // The folder is free again for whoever mends it.
    Files.delete(file);
    start();
  }

  private void retain(String... topics) throws IOException {
    try (RawClient client = connected(broker.address(), "any")) {
      for (String topic : topics) {
        client.send(publish(3, 1, topic, "kept"));
        assertEquals("40020001", client.read());
      }
    }
  }

  private String refusal() {
    return assertThrows(
            IOException.class,
            () ->
                CourseBroker.start(
                        BrokerSettings.forCheck().keepingIn(Optional.of(folder.resolve("data"))),
                        new Journal(System::nanoTime))
                    .close())
        .getMessage();
  }

  private static void assertAlive(RawClient client) throws IOException {
    client.sendHex("c000");
    assertEquals("d000", client.read());
  }

  private static String hex(byte[] packet) {
    return HexFormat.of().formatHex(packet);
  }
}
