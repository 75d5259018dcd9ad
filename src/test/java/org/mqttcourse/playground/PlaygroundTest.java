package org.mqttcourse.playground;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mqttcourse.broker.BrokerSettings;
import org.mqttcourse.broker.CourseBroker;
import org.mqttcourse.text.Texts;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Packet;

@Timeout(30)
class PlaygroundTest {
  private final Journal journal = new Journal(System::nanoTime);
  private final Heard heard = new Heard();
  private CourseBroker broker;
  private Playground playground;

  @BeforeEach
  void start() throws Exception {
    broker = CourseBroker.start(BrokerSettings.forCheck(), journal);
    playground = new Playground(() -> broker.address().url(), heard);
  }

  @AfterEach
  void stop() {
    playground.close();
    broker.close();
  }

  @Test
  void bringsAMessageFromOneClientToAnother() throws Exception {
    type("connect bob", "sub -t test/# -v", "connect alice");
    type("pub -t test/all -m \"Hello class!\"", "wait test/all");
    assertTrue(heard.has("bob < test/all Hello class! q0"), () -> heard.lines().toString());
    assertEquals(Optional.of("alice"), playground.current());
    assertEquals(List.of("bob", "alice"), playground.clientNames());
    assertEquals(Set.of("test/all"), playground.topicsSeen());
  }

  @Test
  void speaksMqtt311WithTheNameAsClientIdentifier() throws Exception {
    type("connect bob -k 5 -u mia -P secret --will-topic w --will-payload gone --will-qos 1");
    Packet.Connect connect = sent(Packet.Connect.class).get(0);
    assertEquals(4, connect.protocolLevel());
    assertEquals("bob", connect.clientIdentifier());
    assertEquals(5, connect.keepAlive());
    assertTrue(connect.cleanSession());
    assertEquals(Optional.of("mia"), connect.userName());
    assertTrue(connect.password());
    assertEquals("w", connect.will().orElseThrow().topic());
    assertEquals(1, connect.will().orElseThrow().qos());
  }

  @Test
  void keepsAConnectionAliveOnWhichNothingIsSaid() throws Exception {
    type("connect bob -k 2");
    await().until(() -> !sent(Packet.PingReq.class).isEmpty());
  }

  @Test
  void connectsOnTheSpotWhereNobodyIsThereYet() throws Exception {
    type("pub -t a -m 1", "pub -t a -m 2 -i bob", "clients");
    assertTrue(heard.has("* me: connected"), () -> heard.lines().toString());
    assertTrue(heard.has("  bob: connected"), () -> heard.lines().toString());
  }

  @Test
  void publishesAsTheFlagsSay() throws Exception {
    type("pub -t a -m x -q 1", "pub -t b -q 2 -r -m y", "pub -t b -r -n");
    // At QoS 0 nobody waits for an answer: it may still be on its way.
    await().until(() -> sent(Packet.Publish.class).size() == 3);
    List<Packet.Publish> sent = sent(Packet.Publish.class);
    assertEquals(List.of(1, 2, 0), sent.stream().map(Packet.Publish::qos).toList());
    assertEquals(List.of(false, true, true), sent.stream().map(Packet.Publish::retain).toList());
    assertEquals(0, sent.get(2).payload().size());
    assertTrue(heard.has("me published to a (QoS 1, acknowledged)"));
    assertTrue(heard.has("me published to b (QoS 2, retained, acknowledged)"));
    assertTrue(heard.has("me published to b (retained)"));
  }

  @Test
  void waitsForAMessageThatHasComeBeforeTheWait() throws Exception {
    type("sub -t a", "pub -t a -m 1", "pub -t a -m 2");
    await().until(() -> heard.has("me < 2 q0"));
    type("wait a", "wait a");
  }

  @Test
  void waitsForEachMessageOnlyOnce() throws Exception {
    type("sub -t a", "pub -t a -m 1", "wait a");
    assertNothingToWaitFor("wait a");
  }

  @Test
  void showsTheMessageBeforeTheWaitForItEnds() throws Exception {
    type("sub -t a");
    for (int i = 0; i < 50; i++) {
      type("pub -t a -m " + i, "wait a");
      String line = "me < " + i + " q0";
      assertTrue(heard.has(line), line);
    }
  }

  @Test
  void saysAtOnceThatNothingCanArriveWithoutASubscription() throws Exception {
    type("connect bob");
    assertTrue(complaint("wait a").startsWith("Nobody has subscribed"));
  }

  @Test
  void endsASubscriptionAfterSoManyMessages() throws Exception {
    type("sub -t a/# -t b -C 2", "pub -t a/1 -m 1", "pub -t b -m 2", "pub -t b -m 3", "wait b");
    await().until(() -> heard.has("me no longer listens to a/#, b."));
    assertTrue(heard.has("me < 2 q0"));
    assertFalse(heard.has("me < 3 q0"));
    assertEquals(List.of("a/#", "b"), sent(Packet.Unsubscribe.class).get(0).topicFilters());
  }

  @Test
  void endsASubscriptionAfterSoManySeconds() throws Exception {
    type("sub -t a -W 1", "pub -t a -m 1", "wait a");
    await().until(() -> heard.has("me no longer listens to a."));
    type("clients");
    assertTrue(heard.has("* me: connected"));
  }

  @Test
  void showsAMessageInAFormOfOnesOwn() throws Exception {
    type("sub -t a -F '%t|%p|%q' -q 1", "pub -t a -m hi -q 1", "wait a");
    assertTrue(heard.has("a|hi|1"), () -> heard.lines().toString());
  }

  @Test
  void givesASubscriptionUp() throws Exception {
    type("sub -t a -t b", "unsub -t a", "pub -t a -m 1", "pub -t b -m 2", "wait b");
    assertFalse(heard.has("me < 1 q0"));
    assertTrue(heard.has("me < 2 q0"));
  }

  @Test
  void replacesAClientOfTheSameNamePolitely() throws Exception {
    type("connect bob", "connect bob", "pub -t a -m 1 -q 1");
    assertEquals(List.of("bob"), playground.clientNames());
    await().until(() -> sent(Packet.Disconnect.class).size() == 1);
    assertFalse(heard.lines().stream().anyMatch(line -> line.contains("thrown out")));
  }

  @Test
  void saysWhenAClientIsThrownOutByAnotherOfItsName() throws Exception {
    type("connect bob --no-reconnect");
    try (Playground stranger = new Playground(() -> broker.address().url(), new Heard())) {
      stranger.execute(List.of("connect", "bob"));
      await().until(() -> heard.has("bob was thrown out: the broker closed its connection."));
      type("clients");
      assertTrue(heard.has("* bob: not connected"), () -> heard.lines().toString());
    }
  }

  @Test
  void keepsASessionWhereItIsAskedTo() throws Exception {
    type("connect bob -c", "sub -t a -q 1 -v", "disconnect", "clients");
    assertTrue(heard.has("  bob: away; the broker keeps its session"));
    type("pub -t a -m 1 -q 1 -i alice", "connect bob -c", "wait a");
    assertTrue(heard.has("bob < a 1 q1"), () -> heard.lines().toString());
  }

  @Test
  void forgetsWhoSaidGoodbyeAndTurnsToWhoIsLeft() throws Exception {
    type("connect bob", "connect alice", "disconnect");
    assertEquals(Optional.of("bob"), playground.current());
    type("disconnect --all");
    assertEquals(Optional.empty(), playground.current());
    assertEquals(List.of(), playground.clientNames());
    await().until(() -> sent(Packet.Disconnect.class).size() == 2);
  }

  @Test
  void switchesTheCurrentClient() throws Exception {
    type("connect bob", "connect alice", "use bob", "pub -t a -m x");
    assertTrue(heard.has("bob published to a"));
  }

  @Test
  void receivesItsOwnMessageEvenWhenItLeavesAtOnce() throws Exception {
    for (int i = 0; i < 20; i++) {
      type("connect bob", "sub -t a", "pub -t a -m " + i, "disconnect");
      String line = "bob < " + i + " q0";
      assertTrue(heard.has(line), line);
    }
  }

  @Test
  void complainsInAFriendlyWay() throws Exception {
    type("connect bob");
    assertEquals("There is no command 'sbu'. Did you mean sub?", complaint("sbu -t a"));
    assertEquals("No client is called 'bbo'. Did you mean bob?", complaint("use bbo"));
    assertTrue(complaint("disconnect carol").contains("There are: bob"));
    assertTrue(complaint("pub -t a").startsWith("pub needs -m MESSAGE, as in: pub -t"));
    assertTrue(complaint("sub").startsWith("sub needs -t FILTER, as in: sub -t"));
    assertTrue(complaint("pub -t a/# -m x").contains("has a wildcard"));
    assertTrue(complaint("sub -t a/#/b").contains("level 2"));
    assertTrue(complaint("connect x -P secret").contains("-u USER"));
    assertTrue(complaint("connect x --will-qos 1").contains("--will-topic"));
    assertTrue(complaint("connect ''").contains("needs a name"));
    assertTrue(complaint("pub -t a -m x -k 5").contains("connected already"));
    assertTrue(complaint("wait").contains("wait 1"));
  }

  @Test
  void leavesAWaitAtOnceWhenInterrupted() throws Exception {
    type("sub -t a");
    for (String line : List.of("wait 60", "wait a")) {
      Thread waiting = Thread.currentThread();
      Thread interrupter =
          new Thread(
              () -> {
                await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
                waiting.interrupt();
              });
      interrupter.start();
      long begun = System.nanoTime();
      assertThrows(InterruptedException.class, () -> type(line));
      assertTrue(System.nanoTime() - begun < Duration.ofSeconds(5).toNanos(), line);
      interrupter.join();
    }
    type("pub -t a -m still -q 1");
  }

  @Test
  void saysGoodbyeForAllWhenClosed() throws Exception {
    type("connect bob", "connect alice");
    playground.close();
    await().until(() -> sent(Packet.Disconnect.class).size() == 2);
  }

  @Test
  void tellsHelpAboutEveryCommandWithAnExampleThatCanBeTyped() throws Exception {
    for (PlaygroundCommand command : playground.commands()) {
      assertFalse(
          Texts.english().lines("help." + command.name() + ".summary").isEmpty(), command.name());
      assertEquals(command.name(), Playground.split(command.example(), Map.of()).get(0));
    }
  }

  private void assertNothingToWaitFor(String line) throws InterruptedException {
    Thread waiting =
        new Thread(
            () -> {
              try {
                type(line);
              } catch (Exception e) {
                // Interrupted, as it should be: it found nothing.
                heard.say("interrupted");
              }
            });
    waiting.start();
    await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
    waiting.interrupt();
    waiting.join();
    assertTrue(heard.has("interrupted"));
  }

  private <P extends Packet> List<P> sent(Class<P> type) {
    return journal.freeze().toBroker().all(type);
  }

  private String complaint(String line) {
    return assertThrows(PlaygroundException.class, () -> type(line)).getMessage();
  }

  private void type(String... lines) throws PlaygroundException, InterruptedException {
    for (String line : lines) {
      playground.execute(Playground.split(line, Map.of()));
    }
  }
}
