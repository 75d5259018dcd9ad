package org.mqttcourse.playground;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mqttcourse.broker.BrokerSettings;
import org.mqttcourse.broker.CourseBroker;
import org.mqttcourse.broker.link.LinkFault;
import org.mqttcourse.broker.link.Links;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Packet;

/** Clients whose links break. */
@Timeout(30)
class ComebackTest {
  private final Journal journal = new Journal(System::nanoTime);
  private final Links links = new Links(new Random(1));
  private final Heard heard = new Heard();
  private CourseBroker broker;
  private Playground playground;

  @BeforeEach
  void start() throws Exception {
    broker = CourseBroker.start(BrokerSettings.forCheck(), journal, links);
    playground = new Playground(() -> broker.address().url(), heard);
  }

  @AfterEach
  void stop() {
    playground.close();
    broker.close();
  }

  @Test
  void subscribesAgainWithACleanSession() throws Exception {
    type("sub -i bob -t a/# -t b -q 1");
    link("bob", "cut");
    await().until(() -> heard.has("bob lost its connection, and comes back by itself."));
    await().until(() -> heard.has("bob is connected again, and has subscribed again to a/#, b."));
    type("pub -i alice -t b -m hi -q 1", "wait b");
    assertTrue(heard.has("bob < hi q1"), heard.lines().toString());
  }

  @Test
  void sendsAgainWhatWasNotAcknowledgedWhereTheSessionIsKept() throws Exception {
    type("connect -c bob");
    link("bob", "cut before next puback");
    type("pub -t a -m 1 -q 1");
    assertTrue(
        heard.has("bob published to a (QoS 1, not acknowledged: the link broke)"),
        heard.lines().toString());
    await().until(() -> heard.has("bob's message to a is acknowledged now."));
    assertTrue(heard.has("bob is connected again. The broker had kept its session."));
    List<Packet.Publish> sent = journal.freeze().toBroker().all(Packet.Publish.class);
    assertEquals(List.of(false, true), sent.stream().map(Packet.Publish::dup).toList());
  }

  @Test
  void saysWhenAMessageMayBeLost() throws Exception {
    type("connect bob");
    link("bob", "cut before next publish");
    type("pub -t a -m 1 -q 1");
    assertTrue(
        heard.has("Nobody knows whether it arrived. (With connect -c it would be sent again.)"),
        heard.lines().toString());
    type("pub -t a -m 2 -q 1");
    assertTrue(heard.has("bob published to a (QoS 1, acknowledged)"), heard.lines().toString());
  }

  @Test
  void tellsOfAnAcknowledgementThatComesLate() throws Exception {
    type("connect bob");
    link("bob", "freeze down");
    type("pub -t a -m 1 -q 1");
    assertTrue(heard.has("bob published to a (QoS 1, not acknowledged yet)"));
    links.heal("bob");
    await().until(() -> heard.has("bob's message to a is acknowledged now."));
  }

  @Test
  void doesNotWaitForOneAfterTheOtherAtTheEnd() throws Exception {
    int many = 70;
    for (int i = 0; i < many; i++) {
      type("sub -i c" + i + " -t a");
    }
    link(Links.ALL, "freeze down");
    type("pub -t a -m never");
    // Half a second for each of them would be longer than this test may take.
    playground.close();
    assertEquals(List.of(), playground.clientNames());
  }

  @Test
  void staysOutWhereItIsToldTo() throws Exception {
    type("connect bob --no-reconnect");
    link("bob", "cut");
    await()
        .until(
            () ->
                heard.has("bob lost its connection: the broker threw it out, or the link broke."));
    type("clients");
    assertTrue(heard.has("* bob: not connected"), heard.lines().toString());
  }

  @Test
  void comesBackWhenTheBrokerDoes() throws Exception {
    type("sub -i bob -t a");
    broker.shut();
    await().until(() -> heard.has("bob lost its connection, and comes back by itself."));
    type("clients");
    assertTrue(heard.lines().contains("* bob: lost its connection, is coming back"));
    broker.reopen();
    type("pub -i bob -t a -m hi", "wait a");
  }

  @Test
  void stopsTryingWhenItIsToldTo() throws Exception {
    type("connect bob");
    broker.shut();
    await().until(() -> heard.has("bob lost its connection, and comes back by itself."));
    type("disconnect bob");
    assertTrue(
        heard.has("bob is disconnected: it does not try to come back any more."),
        heard.lines().toString());
    assertEquals(List.of(), playground.clientNames());
  }

  @Test
  void saysThatItIsNotBackYet() throws Exception {
    type("connect bob");
    broker.shut();
    await().until(() -> heard.has("bob lost its connection, and comes back by itself."));
    String complaint =
        assertThrows(PlaygroundException.class, () -> type("pub -t a -m 1")).getMessage();
    assertTrue(complaint.startsWith("bob is not back yet"), complaint);
  }

  @Test
  void survivesManyCuts() throws Exception {
    type("connect -c bob");
    link("bob", "cut before next 3 packets down");
    type("pub -t a -m 1 -q 2");
    await().until(() -> heard.has("bob's message to a is acknowledged now."));
    assertFalse(journal.freeze().all(Event.Fault.class).isEmpty());
    assertTrue(journal.freeze().has(Packet.PubComp.class));
  }

  private void link(String client, String fault) {
    links.set(client, LinkFault.parse(fault));
  }

  private void type(String... lines) throws PlaygroundException, InterruptedException {
    for (String line : lines) {
      playground.execute(Playground.split(line, Map.of()));
    }
  }
}
