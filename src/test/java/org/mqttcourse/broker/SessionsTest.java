package org.mqttcourse.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mqttcourse.broker.RawClient.CLEAN;
import static org.mqttcourse.broker.RawClient.connect;
import static org.mqttcourse.broker.RawClient.connectWithWill;
import static org.mqttcourse.broker.RawClient.connected;
import static org.mqttcourse.broker.RawClient.disconnect;
import static org.mqttcourse.broker.RawClient.publish;
import static org.mqttcourse.broker.RawClient.subscribe;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays of a client when its connection ends, or another one takes its place. */
class SessionsTest extends BehindTheDoor {
  @Test
  void sendsTheWillOnceAtATakeover() throws IOException {
    takeOver(CLEAN);
  }

  @Test
  @NotMosquitto("2.0 sends none then, though section 3.1.2.5 asks for it")
  void sendsTheWillOnceAtTheTakeoverOfASessionThatLasts() throws IOException {
    takeOver(PERSISTENT);
  }

  private void takeOver(int flags) throws IOException {
    try (RawClient watcher = connected(broker.address(), "watcher");
        RawClient older = new RawClient(broker.address());
        RawClient newer = new RawClient(broker.address())) {
      watcher.send(subscribe(1, "will", 0));
      assertEquals("9003000100", watcher.read());
      older.send(connectWithWill("same", flags, "will", "x"));
      assertEquals(CONNACK, older.read());
      newer.send(connect("same", flags));
      assertEquals(flags == CLEAN ? CONNACK : SESSION_PRESENT, newer.read());
      assertEquals(hex(publish(0, 0, "will", "x")), watcher.read());
      assertEquals("closed", older.read());
      newer.send(disconnect());
      assertEquals("closed", newer.read());
      assertAlive(watcher);
    }
  }

  @Test
  void deliversAtQos2OnceAlsoWhenItIsSentAgainOverANewConnection() throws IOException {
    try (RawClient watcher = connected(broker.address(), "watcher")) {
      watcher.send(subscribe(1, "a", 0));
      assertEquals("9003000100", watcher.read());
      try (RawClient client = new RawClient(broker.address())) {
        client.send(connect("torn", PERSISTENT), publish(4, 5, "a", "x"));
        assertEquals(List.of(CONNACK, "50020005"), List.of(client.read(), client.read()));
      }
      try (RawClient again = new RawClient(broker.address())) {
        again.send(connect("torn", PERSISTENT), publish(12, 5, "a", "x"));
        assertEquals(List.of(SESSION_PRESENT, "50020005"), List.of(again.read(), again.read()));
        again.sendHex("62020005");
        assertEquals("70020005", again.read());
        again.send(publish(4, 5, "a", "next"));
        assertEquals("50020005", again.read());
        again.sendHex("62020005");
        assertEquals("70020005", again.read());
      }
      assertEquals(hex(publish(0, 0, "a", "x")), watcher.read());
      assertEquals(hex(publish(0, 0, "a", "next")), watcher.read());
      assertAlive(watcher);
    }
  }

  @Test
  void answersARepeatAtQos2WhoseFirstCopyCameOnADyingConnection() throws IOException {
    for (int i = 1; i <= 300; i++) {
      byte[] identifier = {0x50, 0x02, (byte) (i >> 8), (byte) i};
      try (RawClient dying = new RawClient(broker.address())) {
        // All three in a row: the engine is still at it when the connection breaks.
        dying.send(connect("dying", PERSISTENT), publish(4, i, "a", "x"));
        dying.reset();
      }
      try (RawClient again = new RawClient(broker.address())) {
        again.send(connect("dying", PERSISTENT), publish(12, i, "a", "x"));
        String unused = again.read(); // CONNACK
        assertEquals(hex(identifier), again.read(), "message " + i);
        again.send(new byte[] {0x62, 0x02, (byte) (i >> 8), (byte) i});
        identifier[0] = 0x70;
        assertEquals(hex(identifier), again.read());
      }
    }
  }

  @Test
  void aNewSessionAtQos2RemembersNothingOfTheOldOne() throws IOException {
    try (RawClient client = new RawClient(broker.address())) {
      client.send(connect("torn", PERSISTENT), publish(4, 5, "a", "x"));
      assertEquals(List.of(CONNACK, "50020005"), List.of(client.read(), client.read()));
    }
    try (RawClient again = new RawClient(broker.address())) {
      again.send(connect("torn", CLEAN), subscribe(1, "a", 0));
      assertEquals(List.of(CONNACK, "9003000100"), List.of(again.read(), again.read()));
      again.send(publish(4, 5, "a", "y"));
      // Before or behind the message.
      String first = again.read();
      again.sendHex("62020005");
      assertEquals(
          List.of(hex(publish(0, 0, "a", "y")), "50020005", "70020005"),
          Stream.of(first, again.read(), again.read()).sorted().toList());
      assertAlive(again);
    }
  }

  @Test
  void aSessionThatIsToLastStartsAnewBehindOneThatIsNot() throws IOException {
    try (RawClient clean = new RawClient(broker.address());
        RawClient lasting = new RawClient(broker.address())) {
      clean.send(connect("same", CLEAN), subscribe(1, "old", 1));
      assertEquals(List.of(CONNACK, "9003000101"), List.of(clean.read(), clean.read()));
      lasting.send(connect("same", PERSISTENT), publish(0, 0, "old", "x"));
      lasting.send(subscribe(1, "new", 1));
      assertEquals(List.of(CONNACK, "9003000101"), List.of(lasting.read(), lasting.read()));
      assertEquals("closed", clean.read());
      assertAlive(lasting);
    }
    try (RawClient publisher = connected(broker.address(), "publisher")) {
      publisher.send(publish(2, 1, "old", "x"), publish(2, 2, "new", "y"));
      assertEquals(List.of("40020001", "40020002"), List.of(publisher.read(), publisher.read()));
    }
    try (RawClient again = new RawClient(broker.address())) {
      again.send(connect("same", PERSISTENT));
      assertEquals(
          List.of(SESSION_PRESENT, hex(publish(2, 1, "new", "y"))),
          List.of(again.read(), again.read()));
      again.sendHex("40020001");
      assertAlive(again);
    }
  }

  @Test
  void forgetsASessionThatIsBegunAnew() throws IOException {
    try (RawClient lasting = new RawClient(broker.address())) {
      lasting.send(connect("same", PERSISTENT), subscribe(1, "old", 1));
      assertEquals(List.of(CONNACK, "9003000101"), List.of(lasting.read(), lasting.read()));
    }
    try (RawClient clean = new RawClient(broker.address())) {
      clean.send(connect("same", CLEAN), publish(0, 0, "old", "x"));
      assertEquals(CONNACK, clean.read());
      assertAlive(clean);
    }
    try (RawClient lasting = new RawClient(broker.address())) {
      lasting.send(connect("same", PERSISTENT), publish(0, 0, "old", "x"));
      assertEquals(CONNACK, lasting.read());
      assertAlive(lasting);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {CLEAN, PERSISTENT})
  void clientsThatResetBehindConnectLeaveTheirNamesFree(int flags) throws IOException {
    for (int i = 0; i < 300; i++) {
      RawClient rude = new RawClient(broker.address());
      rude.send(connect("rude" + i % 3, flags), subscribe(1, "a", 1));
      rude.reset();
    }
    for (int i = 0; i < 3; i++) {
      try (RawClient client = connected(broker.address(), "rude" + i)) {
        client.send(subscribe(1, "a", 0), publish(0, 0, "a", "x"));
        assertEquals("9003000100", client.read());
        assertEquals(hex(publish(0, 0, "a", "x")), client.read());
      }
    }
  }
}
