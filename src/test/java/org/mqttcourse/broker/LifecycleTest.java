package org.mqttcourse.broker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Journal;

class LifecycleTest {
  private final Journal journal = new Journal(System::nanoTime);

  @Test
  void saysThatAPortIsTaken() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      IOException refused =
          assertThrows(IOException.class, () -> CourseBroker.start(at(other, false), journal));
      assertEquals(
          "Can't listen on 127.0.0.1:%d: another program uses it, or it isn't yours. Try --port 0."
              .formatted(other.getLocalPort()),
          refused.getMessage());
    }
  }

  @Test
  void goesElsewhereWhereThePortIsTaken() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        CourseBroker broker = CourseBroker.start(at(other, true), journal)) {
      assertNotEquals(other.getLocalPort(), broker.address().port());
      RawClient.connected(broker.address(), "guest").close();
    }
  }

  @Test
  void leavesNoThreadBehind() throws IOException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    CourseBroker broker = CourseBroker.start(BrokerSettings.forCheck(), journal);
    try (RawClient client = RawClient.connected(broker.address(), "last")) {
      client.send(RawClient.subscribe(1, "a", 2));
      assertEquals("9003000102", client.read());
      client.send(RawClient.publish(4, 2, "a", "x"));
      broker.close();
      String read = client.read();
      while (!read.equals("closed")) {
        read = client.read();
      }
    }
    await()
        .untilAsserted(
            () -> {
              Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
              left.removeAll(before);
              left.removeIf(thread -> !isOurs(thread));
              assertEquals(Set.of(), left);
            });
  }

  /** Threads of the broker, by the names that Netty, Moquette and Java's pools give them. */
  private static boolean isOurs(Thread thread) {
    return thread.getName().startsWith("door")
        || thread.getName().startsWith("Session Executor")
        || thread.getName().startsWith("pool-")
        || thread.getName().equals("broker ends");
  }

  @RepeatedTest(20)
  void refusesConnectionsOnceItIsClosed() throws IOException {
    CourseBroker broker = CourseBroker.start(BrokerSettings.forCheck(), journal);
    DoorAddress address = broker.address();
    broker.close();
    broker.close();
    assertThrows(IOException.class, () -> new Socket(address.host(), address.port()).close());
  }

  @Test
  void keepsSessionsAndRetainedMessagesWhileItsDoorsAreShut() throws IOException {
    try (CourseBroker broker = CourseBroker.start(BrokerSettings.forCheck(), journal)) {
      DoorAddress address = broker.address();
      try (RawClient sleeper = new RawClient(address);
          RawClient other = RawClient.connected(address, "other")) {
        sleeper.send(RawClient.connect("sleeper", 0), RawClient.subscribe(1, "news", 1));
        assertEquals("20020000", sleeper.read());
        assertEquals("9003000101", sleeper.read());
        other.send(RawClient.publish(1, 0, "board", "old"), RawClient.hex("c000"));
        assertEquals("d000", other.read());

        broker.shut();

        assertEquals("closed", sleeper.read());
        assertEquals("closed", other.read());
        assertThrows(IOException.class, () -> new Socket(address.host(), address.port()).close());
      }
      broker.reopen();

      assertEquals(address, broker.address());
      try (RawClient other = RawClient.connected(address, "other");
          RawClient sleeper = new RawClient(address)) {
        other.send(RawClient.publish(2, 7, "news", "new"), RawClient.subscribe(8, "board", 0));
        assertEquals("40020007", other.read());
        assertEquals("9003000800", other.read());
        assertEquals(
            HexFormat.of().formatHex(RawClient.publish(1, 0, "board", "old")), other.read());
        sleeper.send(RawClient.connect("sleeper", 0));
        assertEquals("20020100", sleeper.read());
        assertTrue(sleeper.read().endsWith("6e6577"));
      }
    }
  }

  @Test
  void manyServeSideBySideAndKnowNothingOfEachOther() {
    List<String> answers =
        IntStream.range(0, 20).parallel().mapToObj(i -> oneRetainedMessage("" + i)).toList();
    assertEquals(
        IntStream.range(0, 20)
            .mapToObj(i -> HexFormat.of().formatHex(RawClient.publish(1, 0, "a", "" + i)))
            .toList(),
        answers);
  }

  private static String oneRetainedMessage(String payload) {
    try (CourseBroker broker =
            CourseBroker.start(BrokerSettings.forCheck(), new Journal(System::nanoTime));
        RawClient client = RawClient.connected(broker.address(), "same name")) {
      client.send(RawClient.publish(1, 0, "a", payload), RawClient.subscribe(1, "#", 0));
      assertTrue(client.read().startsWith("90"));
      return client.read();
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static BrokerSettings at(ServerSocket taken, boolean elsewhereIfTaken) {
    return new BrokerSettings(
        BrokerSettings.LOOPBACK, taken.getLocalPort(), elsewhereIfTaken, Optional.empty());
  }
}
