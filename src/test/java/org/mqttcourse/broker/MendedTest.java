package org.mqttcourse.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mqttcourse.broker.RawClient.CLEAN;
import static org.mqttcourse.broker.RawClient.connect;
import static org.mqttcourse.broker.RawClient.connectWithWill;
import static org.mqttcourse.broker.RawClient.connected;
import static org.mqttcourse.broker.RawClient.disconnect;
import static org.mqttcourse.broker.RawClient.publish;
import static org.mqttcourse.broker.RawClient.subscribe;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttcourse.wire.Event;

/** Where Moquette departs from MQTT 3.1.1 and the door mends it. */
class MendedTest extends BehindTheDoor {
  @ParameterizedTest
  @CsvSource({"0, 310400016178", "1, 3306000161000178"})
  void keepsRetainedMessagesOfEveryQos(int qos, String expected) throws IOException {
    try (RawClient client = connected(broker.address(), "keeper")) {
      client.send(publish(1 | qos << 1, qos == 0 ? 0 : 9, "a", "x"));
      if (qos == 1) {
        assertEquals("40020009", client.read());
      }
      client.send(subscribe(1, "#", 2));
      assertEquals("9003000102", client.read());
      assertEquals(expected, client.read());
    }
  }

  @Test
  void aRetainedMessageReplacesTheOlderAndAnEmptyOneClears() throws IOException {
    try (RawClient client = connected(broker.address(), "keeper")) {
      client.send(publish(3, 1, "a", "old"), publish(1, 0, "a", "new"), publish(1, 0, "b", "b"));
      client.send(publish(1, 0, "b", ""), subscribe(2, "+", 0));
      assertEquals("40020001", client.read());
      assertEquals("9003000200", client.read());
      assertEquals("3106000161" + "6e6577", client.read());
      assertAlive(client);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void sendsManyRetainedMessagesWithTheirFlag(int qos) throws IOException {
    try (RawClient client = connected(broker.address(), "keeper")) {
      for (int i = 0; i < 50; i++) {
        client.send(publish(3, i + 1, "a/" + i, "x"));
        assertEquals("4002", client.read().substring(0, 4));
      }
    }
    try (RawClient late = connected(broker.address(), "late")) {
      late.send(subscribe(1, "a/+", qos));
      assertEquals("900300010" + qos, late.read());
      for (int i = 1; i <= 50; i++) {
        String message = late.read();
        assertEquals("33", message.substring(0, 2), message);
        late.sendHex("4002%04x".formatted(i));
      }
      assertAlive(late);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void acknowledgesWhatItRefuses(int qos) throws IOException {
    try (RawClient client = connected(broker.address(), "publisher")) {
      client.send(publish(qos << 1, 7, "$SYS/mine", "x"));
      assertEquals(qos == 1 ? "40020007" : "50020007", client.read());
      if (qos == 2) {
        client.sendHex("62020007");
        assertEquals("70020007", client.read());
      }
      assertAlive(client);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 12})
  void deliversAtQos2OnceWhereItIsSentTwice(int flags) throws IOException {
    deliversOnce(publish(4, 5, "a", "x"), publish(flags, 5, "a", "x"));
  }

  @Test
  @NotMosquitto("it closes the connection where a message comes a third time before PUBREL")
  void deliversAtQos2OnceHoweverOftenItIsSent() throws IOException {
    byte[] message = publish(4, 5, "a", "x");
    deliversOnce(message, message, publish(12, 5, "a", "x"));
  }

  private void deliversOnce(byte[]... sent) throws IOException {
    try (RawClient client = connected(broker.address(), "once")) {
      client.send(subscribe(1, "a", 0));
      assertEquals("9003000100", client.read());
      List<String> answers = new ArrayList<>();
      // Whether it passes on behind PUBLISH or PUBREL is left to the broker (4.3.3).
      for (byte[] packet : sent) {
        client.send(packet);
        readTill("50020005", client, answers);
      }
      for (int i = 0; i < 2; i++) {
        client.sendHex("62020005");
        readTill("70020005", client, answers);
      }
      client.send(sent[0]);
      readTill("50020005", client, answers);
      client.sendHex("62020005");
      readTill("70020005", client, answers);
      client.sendHex("c000");
      readTill(PINGRESP, client, answers);
      assertEquals(2, answers.stream().filter("300400016178"::equals).count(), answers::toString);
    }
  }

  @Test
  void passesOnAndAnswersAtQos2InTheOrderOfArrival() throws IOException {
    int window = 20;
    try (RawClient watcher = connected(broker.address(), "watcher");
        RawClient client = connected(broker.address(), "burst")) {
      watcher.send(subscribe(1, "a", 0));
      assertEquals("9003000100", watcher.read());
      for (int round = 0; round < 40; round++) {
        byte[][] messages = new byte[window][];
        byte[][] releases = new byte[window][];
        for (int i = 0; i < window; i++) {
          messages[i] = publish(4, i + 1, "a", round + " " + i);
          releases[i] = RawClient.hex("6202%04x".formatted(i + 1));
        }
        client.send(messages);
        for (int i = 1; i <= window; i++) {
          assertEquals("5002%04x".formatted(i), client.read());
        }
        client.send(releases);
        for (int i = 1; i <= window; i++) {
          assertEquals("7002%04x".formatted(i), client.read());
          assertEquals(hex(publish(0, 0, "a", round + " " + (i - 1))), watcher.read());
        }
      }
    }
  }

  @Test
  void deliversARepeatAtQos1() throws IOException {
    try (RawClient client = connected(broker.address(), "repeater")) {
      client.send(subscribe(1, "a", 0));
      assertEquals("9003000100", client.read());
      client.send(publish(10, 5, "a", "x"));
      List<String> answers = List.of(client.read(), client.read());
      assertTrue(answers.containsAll(List.of("40020005", "300400016178")), answers.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 10})
  void deliversAtQos1WhatIsSentAgainBehindItsPuback(int flags) throws IOException {
    try (RawClient watcher = connected(broker.address(), "watcher")) {
      watcher.send(subscribe(1, "a", 0));
      assertEquals("9003000100", watcher.read());
      for (byte[] packet : List.of(publish(2, 5, "a", "x"), publish(flags, 5, "a", "x"))) {
        try (RawClient client = new RawClient(broker.address())) {
          client.send(connect("repeater", PERSISTENT), packet, packet);
          assertEquals("2002", client.read().substring(0, 4));
          assertEquals(List.of("40020005", "40020005"), List.of(client.read(), client.read()));
        }
      }
      for (int i = 0; i < 4; i++) {
        assertEquals(hex(publish(0, 0, "a", "x")), watcher.read());
      }
      assertAlive(watcher);
    }
  }

  @Test
  void sendsTheWillOfAClientThatFallsSilent() throws IOException {
    try (RawClient watcher = connected(broker.address(), "watcher");
        RawClient silent = new RawClient(broker.address())) {
      watcher.send(subscribe(1, "will", 1));
      assertEquals("9003000101", watcher.read());
      // A keep alive of one second.
      silent.sendHex("1018 00044d515454 04 0e 0001 0001 73 0004 77696c6c 0003 6f7574");
      assertEquals(CONNACK, silent.read());
      assertEquals(hex(publish(2, 1, "will", "out")), watcher.read());
      assertEquals("closed", silent.read());
    }
  }

  @Test
  void sendsWhatIsOwedFirstAfterAReconnect() throws IOException {
    try (RawClient client = new RawClient(broker.address())) {
      client.send(connect("owed", PERSISTENT), subscribe(1, "a", 2));
      assertEquals(List.of(CONNACK, "9003000102"), List.of(client.read(), client.read()));
      publishAndWait("x", 2);
      publishAndWait("y", 2);
      assertEquals("3406000161000178", client.read());
      assertEquals("3406000161000279", client.read());
      client.sendHex("50020001");
      assertEquals("62020001", client.read());
    }
    publishAndWait("z", 1);
    try (RawClient again = new RawClient(broker.address())) {
      again.send(connect("owed", PERSISTENT));
      assertEquals("20020100", again.read());
      assertEquals("62020001", again.read());
      assertEquals("3c06000161000279", again.read());
      assertEquals("320600016100037a", again.read());
      again.sendHex("70020001" + "50020002" + "40020003");
      assertEquals("62020002", again.read());
      assertAlive(again);
    }
  }

  @Test
  void survivesAcknowledgementsThatNobodyWaitsFor() throws IOException {
    for (int i = 0; i < 20; i++) {
      try (RawClient client = new RawClient(broker.address())) {
        client.send(connect("odd" + i, PERSISTENT), subscribe(1, "a", 2));
        client.sendHex("40020001" + "50020001" + "70020001" + "62020009" + "62020009");
        client.send(disconnect()).sendHex("40020001");
        assertEquals(CONNACK, client.read());
      }
    }
    for (int i = 0; i < 20; i++) {
      try (RawClient client = connected(broker.address(), "other" + i)) {
        client.send(subscribe(1, "b", 0));
        assertEquals("9003000100", client.read());
      }
    }
  }

  @Test
  void keepsAWillForAClientThatVanishesOnly() throws IOException {
    try (RawClient watcher = connected(broker.address(), "watcher")) {
      watcher.send(subscribe(1, "will/#", 1));
      assertEquals("9003000101", watcher.read());
      for (int i = 0; i < 300; i++) {
        try (RawClient client = new RawClient(broker.address())) {
          client.send(connectWithWill("polite" + i, CLEAN, "will/polite", "x"), disconnect());
          assertEquals(CONNACK, client.read());
          assertEquals("closed", client.read());
        }
      }
      RawClient rude = new RawClient(broker.address());
      rude.send(connectWithWill("rude", CLEAN | WILL_QOS_1 | WILL_RETAIN, "will/rude", "x"));
      assertEquals(CONNACK, rude.read());
      rude.reset();
      assertEquals("320e000977696c6c2f72756465000178", watcher.read());
      try (RawClient late = connected(broker.address(), "late")) {
        late.send(subscribe(1, "will/#", 0));
        assertEquals("9003000100", late.read());
        assertEquals("310c000977696c6c2f7275646578", late.read());
      }
    }
  }

  @Test
  void aStormOfTakeoversEndsWithTheLastOneServed() throws Exception {
    List<RawClient> clients = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      RawClient client = new RawClient(broker.address());
      clients.add(client);
      client.send(
          connect("same", i % 3 == 0 ? PERSISTENT : CLEAN),
          subscribe(1, "a", 1),
          publish(2, 2, "a", "x"));
    }
    RawClient last = clients.remove(clients.size() - 1);
    assertEquals(CONNACK, last.read());
    for (RawClient client : clients) {
      String read = client.read();
      while (!read.equals("closed")) {
        read = client.read();
      }
      client.close();
    }
    assertTrue(
        journal
            .await(
                sighting -> journal.freeze().all(Event.Closed.class).size() == clients.size(),
                Duration.ofSeconds(5))
            .isPresent());
    last.sendHex("c000");
    String read = last.read();
    while (!read.equals(PINGRESP)) {
      assertTrue(!read.equals("closed"));
      read = last.read();
    }
    last.close();
  }

  @ParameterizedTest
  @CsvSource({
    "a/, a/, true", "a//, a/, false", "a/, a//, false", "/a, +/a, true", "/a, a, false",
    "a, a/+, false", "a/, a/+, true", "a, a/#, true", "//, +/+/+, true", "/, +/+, true",
    "a//b, a/+/b, true", "a//b, a/b, false"
  })
  void emptyLevelsCount(String topic, String filter, boolean matches) throws IOException {
    try (RawClient client = connected(broker.address(), "levels")) {
      client.send(subscribe(1, filter, 0), publish(0, 0, topic, "x"));
      assertEquals("9003000100", client.read());
      if (matches) {
        assertEquals(hex(publish(0, 0, topic, "x")), client.read());
      }
      assertAlive(client);
    }
  }

  @Test
  void losesNoSubscriptionWhereClientsComeAndGoAtOneFilter() throws Exception {
    List<Thread> threads = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      String name = "rush" + t + "-";
      Thread thread = new Thread(() -> rush(name, wrong));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(), wrong);
  }

  private void rush(String name, List<String> wrong) {
    for (int i = 0; i < 150; i++) {
      try (RawClient client = connected(broker.address(), name + i)) {
        client.send(subscribe(1, "rush", 1), publish(0, 0, "rush", name + i));
        String own = hex(publish(0, 0, "rush", name + i));
        String read = client.read();
        while (!read.equals(own)) {
          read = client.read();
        }
      } catch (IOException e) {
        synchronized (wrong) {
          wrong.add(name + i + " " + e);
        }
        return;
      }
    }
  }

  private static void readTill(String last, RawClient client, List<String> answers)
      throws IOException {
    String read = "";
    while (!read.equals(last)) {
      read = client.read();
      assertNotEquals("closed", read, answers::toString);
      answers.add(read);
    }
  }

  private void publishAndWait(String payload, int qos) throws IOException {
    try (RawClient client = connected(broker.address(), "publisher")) {
      client.send(publish(qos << 1, 1, "a", payload));
      assertEquals(qos == 1 ? "40020001" : "50020001", client.read());
      if (qos == 2) {
        client.sendHex("62020001");
        assertEquals("70020001", client.read());
      }
      client.send(disconnect());
      assertEquals("closed", client.read());
    }
  }
}
