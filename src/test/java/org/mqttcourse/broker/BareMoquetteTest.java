package org.mqttcourse.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mqttcourse.broker.RawClient.CLEAN;
import static org.mqttcourse.broker.RawClient.connect;
import static org.mqttcourse.broker.RawClient.connectWithWill;
import static org.mqttcourse.broker.RawClient.disconnect;
import static org.mqttcourse.broker.RawClient.publish;
import static org.mqttcourse.broker.RawClient.subscribe;

import io.moquette.broker.security.IAuthorizatorPolicy;
import io.moquette.broker.subscriptions.Topic;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Moquette without our door still departs from MQTT 3.1.1 at each place that a handler mends. Where
 * a newer Moquette fails one of these tests, that handler can go.
 */
class BareMoquetteTest {
  private static final int PERSISTENT = 0;
  private static final int WILL_QOS_1 = 8;
  private static final int WILL_RETAIN = 0x20;
  private static final String CONNACK = "20020000";
  private static final String SESSION_PRESENT = "20020100";
  private static final Duration SOON = Duration.ofMillis(500);
  private static final Duration LOST = Duration.ofSeconds(5);

  /** Netty reports each session thread's end; kept here, or its level would be forgotten. */
  private static final Logger NETTY_LOG = Logger.getLogger("io.netty");

  private BareMoquette broker;

  @BeforeEach
  void start() throws IOException {
    NETTY_LOG.setLevel(Level.OFF);
    broker = new BareMoquette();
  }

  @AfterEach
  void close() {
    broker.close();
  }

  /** {@link RetainedStore}, {@link RetainedMessages}. */
  @Test
  void dropsARetainedMessageAtQos0AndTheOneBeforeIt() throws IOException {
    try (RawClient publisher = connected("publisher")) {
      publisher.send(publish(3, 1, "a", "old"));
      assertEquals("40020001", publisher.read());
      publisher.send(publish(1, 0, "a", "new"), publish(2, 2, "b", "x"));
      assertEquals("40020002", publisher.read());
    }
    try (RawClient late = subscribed("late", "a", 1)) {
      assertNothingMoreFor(late);
    }
  }

  /** {@link RetainedMessages}. */
  @Test
  void findsRetainedMessagesOtherwiseThanLiveOnes() throws IOException {
    try (RawClient publisher = connected("publisher")) {
      publisher.send(publish(3, 1, "a", "x"));
      assertEquals("40020001", publisher.read());
    }
    try (RawClient late = subscribed("late", "a/+/#", 0)) {
      assertEquals(hex(publish(1, 0, "a", "x")), late.read());
    }
  }

  /** {@link RetainFlag}. */
  @Test
  void losesTheRetainFlagFromTheEleventhMessageOn() throws IOException {
    try (RawClient publisher = connected("publisher")) {
      for (int i = 1; i <= 11; i++) {
        publisher.send(publish(3, i, "a/" + i, "x"));
        assertEquals("4002", publisher.read().substring(0, 4));
      }
    }
    try (RawClient late = subscribed("late", "a/+", 1)) {
      for (int i = 1; i <= 10; i++) {
        assertEquals("33", late.read().substring(0, 2));
      }
      late.sendHex("40020001");
      assertEquals("32", late.read().substring(0, 2));
    }
  }

  /** {@link ExactlyOnce}. */
  @Test
  void deliversNothingWhereANewMessageIsMarkedAsARepeat() throws IOException {
    try (RawClient client = subscribed("repeater", "a", 0)) {
      client.send(publish(10, 5, "a", "x"));
      assertEquals("40020005", client.read());
      client.send(publish(0, 0, "a", "next"));
      assertEquals(hex(publish(0, 0, "a", "next")), client.read());
    }
  }

  /** {@link ExactlyOnce}. */
  @Test
  void deliversTwiceAtQos2WhereTheRepeatIsNotMarked() throws IOException {
    try (RawClient watcher = subscribed("watcher", "a", 0);
        RawClient client = connected("twice")) {
      client.send(publish(4, 5, "a", "x"));
      assertEquals("50020005", client.read());
      client.send(publish(4, 5, "a", "x"));
      assertEquals("50020005", client.read());
      assertEquals(hex(publish(0, 0, "a", "x")), watcher.read());
      assertEquals(hex(publish(0, 0, "a", "x")), watcher.read());
    }
  }

  /** {@link Deliveries}. */
  @Test
  void sendsNothingAgainWhenAClientIsBack() throws IOException {
    try (RawClient client = subscribed("owed", "a", 1, PERSISTENT);
        RawClient publisher = connected("publisher")) {
      publisher.send(publish(2, 1, "a", "x"));
      assertEquals("40020001", publisher.read());
      assertEquals(hex(publish(2, 1, "a", "x")), client.read());
    }
    try (RawClient again = new RawClient(broker.address())) {
      again.send(connect("owed", PERSISTENT));
      assertEquals(SESSION_PRESENT, again.read());
      // Something more would come between the answers to its pings.
      assertTrue(settle(again));
      assertNothingMoreFor(again);
    }
  }

  /** {@link RetainedWill}. */
  @Test
  void forgetsAWillThatIsToBeRetained() throws IOException {
    try (RawClient watcher = subscribed("watcher", "will", 1)) {
      RawClient rude = new RawClient(broker.address());
      rude.send(connectWithWill("rude", CLEAN | WILL_QOS_1 | WILL_RETAIN, "will", "x"));
      assertEquals(CONNACK, rude.read());
      assertTrue(settle(rude));
      rude.reset();
      assertEquals("32", watcher.read().substring(0, 2));
    }
    try (RawClient late = subscribed("late", "will", 1)) {
      assertNothingMoreFor(late);
    }
  }

  /** {@link OneAtATime}. */
  @Test
  void sendsNoWillAtTheTakeoverOfASessionThatLasts() throws IOException {
    try (RawClient watcher = subscribed("watcher", "#", 0);
        RawClient older = new RawClient(broker.address());
        RawClient newer = new RawClient(broker.address())) {
      older.send(connectWithWill("same", PERSISTENT, "will", "x"));
      assertEquals(CONNACK, older.read());
      assertTrue(settle(older));
      newer.send(connect("same", PERSISTENT));
      assertEquals(SESSION_PRESENT, newer.read());
      assertEquals("closed", older.read());
      assertTrue(settle(newer));
      newer.send(publish(0, 0, "a", "next"));
      assertEquals(hex(publish(0, 0, "a", "next")), watcher.read());
    }
  }

  /** {@link OneAtATime}. */
  @Test
  void takesACleanSessionForOneThatLasts() throws IOException {
    try (RawClient clean = subscribed("same", "a", 0);
        RawClient lasting = new RawClient(broker.address())) {
      lasting.send(connect("same", PERSISTENT));
      assertEquals(SESSION_PRESENT, lasting.read());
      assertEquals("closed", clean.read());
    }
  }

  /** {@link OneAtATime}. */
  @Test
  void servesNothingInOneSegmentBehindConnect() throws IOException {
    int served = 0;
    for (int i = 0; i < 20; i++) {
      try (RawClient client = new RawClient(broker.address())) {
        client.patience(SOON);
        client.send(connect("quick" + i, CLEAN), subscribe(1, "a", 0));
        client.read();
        served += client.read().equals("9003000100") ? 1 : 0;
      } catch (SocketTimeoutException e) {
        // Not served.
      }
    }
    assertNotEquals(20, served);
  }

  /** {@link OneAtATime}. */
  @Test
  @Tag("race")
  void throwsOutSomeWhoSubscribeRightBehindConnack() throws IOException {
    boolean thrownOut = false;
    for (int i = 0; i < 5000 && !thrownOut; i++) {
      try (RawClient client = new RawClient(broker.address())) {
        client.send(connect("quick" + i, CLEAN));
        client.read();
        client.send(subscribe(1, "a", 0));
        thrownOut = client.read().equals("closed");
      }
    }
    assertTrue(thrownOut);
  }

  /** {@link OneAtATime}. */
  @Test
  @Tag("race")
  void sendsSomeWillsAfterDisconnect() throws IOException {
    boolean sent = false;
    try (RawClient watcher = subscribed("watcher", "will", 0)) {
      for (int i = 0; i < 5000 && !sent; i++) {
        try (RawClient client = new RawClient(broker.address())) {
          client.send(connectWithWill("polite" + i, CLEAN, "will", "x"));
          client.read();
          client.send(disconnect());
        }
        watcher.sendHex("c000");
        sent = !watcher.read().equals("d000");
      }
    }
    assertTrue(sent);
  }

  /** {@link FloodGate}, and the engine's larger queue. */
  @Test
  @Tag("race")
  void losesAcknowledgementsInABurst() throws IOException {
    int count = 5000;
    int acknowledged = 0;
    try (RawClient client = connected("burst")) {
      for (int i = 0; i < count; i++) {
        client.send(publish(2, 7, "a", "x"));
      }
      client.patience(SOON);
      while (client.read().equals("40020007")) {
        acknowledged++;
      }
    } catch (SocketTimeoutException e) {
      // No more will come.
    }
    assertNotEquals(count, acknowledged);
  }

  /** {@link OneAtATime}. */
  @Test
  void remembersCleanSessionsOfClientsThatResetBehindConnect() throws IOException {
    int tries = 50;
    for (int i = 0; i < tries; i++) {
      RawClient rude = new RawClient(broker.address());
      rude.send(connect("rude" + i, CLEAN));
      rude.reset();
    }
    int remembered = 0;
    for (int i = 0; i < tries; i++) {
      try (RawClient client = new RawClient(broker.address())) {
        client.send(connect("rude" + i, PERSISTENT));
        remembered += client.read().equals(SESSION_PRESENT) ? 1 : 0;
      }
    }
    assertNotEquals(0, remembered);
  }

  /** {@link MalformedPackets}: it ends a session thread for good. */
  @Test
  void losesASessionThreadOverAWillAtQos3() throws IOException {
    try (RawClient bad = new RawClient(broker.address())) {
      bad.patience(SOON);
      bad.send(connectWithWill("dead", CLEAN | 0x18, "will", "x"));
      assertThrows(SocketTimeoutException.class, bad::read);
    }
    try (RawClient good = new RawClient(broker.address())) {
      good.patience(SOON);
      good.send(connect("dead", CLEAN));
      assertThrows(SocketTimeoutException.class, good::read);
    }
  }

  /** {@link Deliveries}, {@link OneAtATime}: legal, and it ends a session thread for good. */
  @Test
  void losesASessionThreadOverAnAcknowledgementBehindDisconnect() throws IOException {
    boolean dead = false;
    for (int i = 0; i < 50 && !dead; i++) {
      try (RawClient client = subscribed("dead" + i, "a", 1, PERSISTENT);
          RawClient publisher = connected("publisher")) {
        publisher.send(publish(2, 1, "a", "x"));
        assertEquals("40020001", publisher.read());
        assertEquals(hex(publish(2, 1, "a", "x")), client.read());
        client.send(disconnect(), RawClient.hex("40020001"));
      } catch (SocketTimeoutException e) {
        // It had been lost at the try before, and others need it too.
        dead = true;
      }
      try (RawClient client = new RawClient(broker.address())) {
        client.patience(SOON);
        client.send(connect("dead" + i, CLEAN));
        client.read();
      } catch (SocketTimeoutException e) {
        dead = true;
      }
    }
    assertTrue(dead);
  }

  /** {@link PublishesInOrder}. */
  @Test
  void answersOutOfOrderAtQos2() throws IOException {
    boolean inOrder = true;
    for (int i = 0; i < 200 && inOrder; i++) {
      try (RawClient client = connected("burst" + i)) {
        byte[][] messages = new byte[500][];
        for (int j = 0; j < messages.length; j++) {
          messages[j] = publish(4, j + 1, "a", "x");
        }
        client.send(messages);
        for (int j = 0; j < messages.length; j++) {
          inOrder &= client.read().equals("5002%04x".formatted(j + 1));
        }
      }
    }
    assertFalse(inOrder);
  }

  /** {@link OneAtATime}, {@link Deliveries}: legal, and it ends a session thread for good. */
  @Test
  void losesASessionThreadOverATakeoverWithAcknowledgementsOnTheirWay() throws IOException {
    boolean dead = false;
    for (int i = 0; i < 100 && !dead; i++) {
      try (RawClient older = subscribed("dead" + i, "a", 1);
          RawClient publisher = connected("publisher");
          RawClient newer = new RawClient(broker.address())) {
        for (int j = 1; j <= 10; j++) {
          publisher.send(publish(2, j, "a", "x"));
          assertEquals("4002%04x".formatted(j), publisher.read());
          assertEquals(hex(publish(2, j, "a", "x")), older.read());
        }
        newer.patience(SOON);
        newer.send(connect("dead" + i, CLEAN));
        for (int j = 1; j <= 10; j++) {
          older.sendHex("4002%04x".formatted(j));
        }
        newer.read();
        newer.send(subscribe(1, "b", 0));
        newer.read();
      } catch (SocketTimeoutException e) {
        dead = true;
      } catch (SocketException e) {
        // The older one is gone already.
      }
    }
    assertTrue(dead);
  }

  /** {@link OneWriterSubscriptions}. */
  @Test
  @Tag("race")
  void losesSubscriptionsWhereClientsComeAndGoAtOneFilter() throws InterruptedException {
    AtomicBoolean lost = new AtomicBoolean();
    List<Thread> threads =
        Stream.of("a", "b", "c", "d").map(name -> new Thread(() -> comeAndGo(name, lost))).toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertTrue(lost.get());
  }

  private void comeAndGo(String name, AtomicBoolean lost) {
    String own = hex(publish(0, 0, "rush", name));
    try (RawClient client = connected(name)) {
      client.patience(Duration.ofSeconds(2));
      for (int i = 0; i < 20_000 && !lost.get(); i++) {
        client.send(subscribe(1, "rush", 0), publish(0, 0, "rush", name));
        while (!client.read().equals(own)) {
          // What others publish, and SUBACK.
        }
        client.sendHex("a208 0002 0004 72757368");
        while (!client.read().equals("b0020002")) {
          // What others publish.
        }
      }
    } catch (IOException e) {
      lost.set(true);
    }
  }

  /** {@link RefusedPublishes}. */
  @Test
  void acknowledgesNoPublishThatItRefuses() throws IOException {
    try (RawClient client = connected("publisher")) {
      client.send(publish(2, 7, "$SYS/mine", "x"));
      assertNothingMoreFor(client);
    }
  }

  /** {@link ReadRules}. */
  @Test
  void aWildcardWalksAroundADenial() throws IOException {
    IAuthorizatorPolicy policy =
        new IAuthorizatorPolicy() {
          @Override
          public boolean canWrite(Topic topic, String user, String client) {
            return true;
          }

          @Override
          public boolean canRead(Topic topic, String user, String client) {
            return !topic.toString().startsWith("secret");
          }
        };
    close();
    broker = new BareMoquette(policy);
    try (RawClient client = subscribed("curious", "#", 0)) {
      client.send(publish(0, 0, "secret/x", "x"));
      assertEquals(hex(publish(0, 0, "secret/x", "x")), client.read());
    }
  }

  /** {@link EmptyLevels}. */
  @ParameterizedTest
  @CsvSource({"a//, a/", "//, /", "a//, a/+"})
  void losesTrailingEmptyLevels(String topic, String filter) throws IOException {
    try (RawClient client = subscribed("levels", filter, 0)) {
      client.send(publish(0, 0, topic, "x"));
      assertEquals(hex(publish(0, 0, topic, "x")), client.read());
    }
  }

  /** {@link MalformedPackets}, {@link ConnectFirst}. */
  @ParameterizedTest
  @ValueSource(strings = {"8202 0001", "2002 0000", "100d 00044d515454 04 02 003c 000161"})
  void servesOnAfterAMalformedPacket(String hex) throws IOException {
    try (RawClient client = connected("odd")) {
      client.sendHex(hex).sendHex("c000");
      String read = client.read();
      // It may answer the bad packet first.
      assertEquals("d000", read.equals("d000") ? read : client.read());
    }
  }

  /** {@link MalformedPackets}. */
  @ParameterizedTest
  @ValueSource(strings = {"100d 00044d515454 04 42 003c 000161", "1004 00044d51"})
  void doesNotCloseAfterAMalformedConnect(String hex) throws IOException {
    try (RawClient client = new RawClient(broker.address())) {
      client.patience(SOON);
      client.sendHex(hex);
      assertThrows(SocketTimeoutException.class, client::read);
    }
  }

  /** {@link SysTopics}. */
  @Test
  void tellsNothingAboutItself() throws IOException {
    try (RawClient client = subscribed("curious", "$SYS/#", 0)) {
      assertNothingMoreFor(client);
    }
  }

  /** {@link OneAtATime} takes its timer away. */
  @Test
  void sendsAgainOnALivingConnectionWhereTheCoursesBrokerDoesNot() throws IOException {
    try (CourseBroker ours =
            CourseBroker.start(
                BrokerSettings.forCheck(), new org.mqttcourse.wire.Journal(System::nanoTime));
        RawClient mended = RawClient.connected(ours.address(), "slow");
        RawClient bare = subscribed("slow", "a", 1)) {
      mended.send(subscribe(1, "a", 1), publish(0, 0, "b", "x"), publish(2, 9, "a", "x"));
      List<String> answers = List.of(mended.read(), mended.read(), mended.read());
      assertTrue(answers.contains(hex(publish(2, 1, "a", "x"))), answers.toString());
      bare.send(publish(2, 9, "a", "x"));
      List<String> same = List.of(bare.read(), bare.read());
      assertTrue(same.contains(hex(publish(2, 1, "a", "x"))), same.toString());
      bare.patience(Duration.ofSeconds(20));
      assertEquals(hex(publish(10, 1, "a", "x")), bare.read());
      assertNothingMoreFor(mended);
    }
  }

  /** Some tries are thrown out: {@link OneAtATime} is for them. */
  private RawClient connected(String identifier) throws IOException {
    String read = "";
    for (int i = 0; i < 10; i++) {
      RawClient client = new RawClient(broker.address());
      // What it has lost never comes, however long one waits.
      client.patience(LOST);
      client.send(connect(identifier, CLEAN));
      read = client.read();
      if (read.equals(CONNACK) && settle(client)) {
        return client;
      }
      client.close();
    }
    throw new IOException("no CONNACK came, but " + read);
  }

  private RawClient subscribed(String identifier, String filter, int qos) throws IOException {
    return subscribed(identifier, filter, qos, CLEAN);
  }

  /** Some tries are thrown out: {@link OneAtATime} is for them. */
  private RawClient subscribed(String identifier, String filter, int qos, int flags)
      throws IOException {
    String read = "";
    for (int i = 0; i < 10; i++) {
      RawClient client = new RawClient(broker.address());
      // What it has lost never comes, however long one waits.
      client.patience(LOST);
      client.send(connect(identifier, flags));
      client.read();
      read = settle(client) ? answer(client, subscribe(1, filter, qos)) : "closed";
      if (read.equals("900300010" + qos)) {
        return client;
      }
      client.close();
    }
    throw new IOException("no SUBACK came, but " + read);
  }

  /** It throws out who is too quick behind CONNACK; whether this one may stay. */
  private static boolean settle(RawClient client) throws IOException {
    boolean stays = true;
    for (int i = 0; i < 5 && stays; i++) {
      stays = answer(client, new byte[] {(byte) 0xc0, 0}).equals("d000");
    }
    return stays;
  }

  private static String answer(RawClient client, byte[] packet) throws IOException {
    try {
      client.send(packet);
    } catch (SocketException e) {
      return "closed";
    }
    return client.read();
  }

  /** An answer from the session's own thread comes next: nothing else was on its way. */
  private static void assertNothingMoreFor(RawClient client) throws IOException {
    client.send(subscribe(99, "nothing there", 0));
    assertEquals("9003006300", client.read());
  }

  private static String hex(byte[] packet) {
    return HexFormat.of().formatHex(packet);
  }
}
