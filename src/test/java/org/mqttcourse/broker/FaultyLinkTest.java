package org.mqttcourse.broker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mqttcourse.broker.link.LinkFault;
import org.mqttcourse.broker.link.Links;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Event.Fault.Kind;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/** Over raw sockets: what a client really gets when its link is disturbed. */
@Timeout(30)
class FaultyLinkTest {
  private static final String PUBACK_1 = "40020001";
  private static final String PUBACK_2 = "40020002";

  private final Journal journal = new Journal(System::nanoTime);
  private final Links links = new Links(new Random(1));
  private CourseBroker broker;

  @BeforeEach
  void start() throws IOException {
    broker = CourseBroker.start(BrokerSettings.forCheck(), journal, links);
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  private void set(String fault) {
    links.set("ann", LinkFault.parse(fault));
  }

  private RawClient ann() throws IOException {
    return RawClient.connected(broker.address(), "ann");
  }

  private static byte[] publish(int identifier, String payload) {
    return RawClient.publish(identifier == 0 ? 0 : 2, identifier, "a", payload);
  }

  private static String arrived(String payload) {
    return java.util.HexFormat.of().formatHex(publish(0, payload));
  }

  /** Ann listens to what she says herself, at QoS 0. */
  private RawClient listening() throws IOException {
    RawClient ann = ann();
    ann.send(RawClient.subscribe(9, "a", 0));
    assertEquals("9003000900", ann.read());
    return ann;
  }

  private List<Event.Fault> faults(Kind kind) {
    return journal.freeze().all(Event.Fault.class).stream()
        .filter(fault -> fault.kind() == kind)
        .toList();
  }

  @Test
  void dropsAnAcknowledgement() throws IOException {
    try (RawClient ann = ann()) {
      set("drop next puback");
      ann.send(publish(1, "x"), publish(2, "y"));
      assertEquals(PUBACK_2, ann.read());
      assertEquals(new Packet.PubAck(1), faults(Kind.LOST).get(0).packet().orElseThrow());
      assertEquals(
          List.of(new Packet.PubAck(2)), journal.freeze().toClients().all(Packet.PubAck.class));
    }
  }

  @Test
  void dropsWhatIsOnItsWayToTheBroker() throws IOException {
    try (RawClient ann = listening()) {
      set("drop next publish up");
      ann.send(publish(0, "x"), publish(0, "y"));
      assertEquals(arrived("y"), ann.read());
      assertEquals(1, journal.freeze().toBroker().all(Packet.Publish.class).size());
    }
  }

  @Test
  void dropsOnlyWhatIsMeant() throws IOException {
    try (RawClient ann = listening()) {
      set("drop publish where payload=secret down");
      ann.send(publish(0, "x"), publish(0, "secret"), publish(0, "y"));
      assertEquals(List.of(arrived("x"), arrived("y")), List.of(ann.read(), ann.read()));
    }
  }

  @Test
  void leavesOthersAlone() throws IOException {
    try (RawClient ben = RawClient.connected(broker.address(), "ben")) {
      set("drop puback");
      ben.send(publish(1, "x"));
      assertEquals(PUBACK_1, ben.read());
      links.set(Links.ALL, LinkFault.parse("drop next puback"));
      ben.send(publish(1, "x"), publish(2, "x"));
      assertEquals(PUBACK_2, ben.read());
    }
  }

  @Test
  void neverDisturbsTheCoursesOwnClients() throws IOException {
    links.set(Links.ALL, LinkFault.parse("drop puback"));
    try (RawClient player = RawClient.connected(broker.openDoor(Party.COURSE, 0), "ann")) {
      player.send(publish(1, "x"));
      assertEquals(PUBACK_1, player.read());
    }
  }

  @Test
  void delaysAPacket() throws IOException {
    try (RawClient ann = ann()) {
      set("delay 150ms puback");
      ann.send(publish(1, "x"));
      assertEquals(PUBACK_1, ann.read());
      Sighting late = sightingOf(Kind.HELD);
      Sighting came =
          journal.freeze().sightings().stream()
              .filter(sighting -> sighting.event() instanceof Packet.PubAck)
              .findFirst()
              .orElseThrow();
      Duration took = came.at().minus(late.at());
      assertTrue(took.toMillis() >= 149, took.toString());
    }
  }

  @Test
  void doublesAPacket() throws IOException {
    try (RawClient ann = listening()) {
      set("duplicate next publish up");
      ann.send(publish(0, "x"), publish(0, "y"));
      assertEquals(
          List.of(arrived("x"), arrived("x"), arrived("y")),
          List.of(ann.read(), ann.read(), ann.read()));
      assertEquals(1, faults(Kind.DOUBLED).size());
    }
  }

  @Test
  void swapsTwoPackets() throws IOException {
    try (RawClient ann = listening()) {
      set("reorder next publish down");
      ann.send(publish(0, "x"), publish(0, "y"));
      assertEquals(List.of(arrived("y"), arrived("x")), List.of(ann.read(), ann.read()));
    }
  }

  @Test
  void cutsAConnectionAtOnce() throws IOException {
    try (RawClient ann = ann()) {
      set("cut");
      assertEquals("closed", ann.read());
      assertEquals(Event.Side.LINK, awaitClosed());
      assertEquals(1, faults(Kind.CUT).size());
    }
    try (RawClient again = ann()) {
      again.send(publish(1, "x"));
      assertEquals(PUBACK_1, again.read());
    }
  }

  @Test
  void cutsBeforeAnAcknowledgement() throws IOException {
    try (RawClient ben = RawClient.connected(broker.address(), "ben");
        RawClient ann = ann()) {
      ben.send(RawClient.subscribe(1, "a", 0));
      assertEquals("9003000100", ben.read());
      set("cut before next puback");
      ann.send(publish(1, "x"));
      assertEquals("closed", ann.read());
      assertEquals(arrived("x"), ben.read());
      assertEquals(Event.Side.LINK, awaitClosed());
    }
    assertEquals(List.of(), journal.freeze().all(Packet.PubAck.class));
    assertEquals(List.of(), links.settings());
  }

  @Test
  void cutsBehindAnAcknowledgement() throws IOException {
    try (RawClient ann = ann()) {
      set("cut after next puback");
      ann.send(publish(1, "x"), publish(2, "y"));
      assertEquals(List.of(PUBACK_1, "closed"), List.of(ann.read(), ann.read()));
    }
    assertEquals(1, journal.freeze().all(Packet.PubAck.class).size());
  }

  @Test
  void cutsBehindAPublishOnItsWayToTheBroker() throws IOException {
    try (RawClient ben = RawClient.connected(broker.address(), "ben");
        RawClient ann = ann()) {
      ben.send(RawClient.subscribe(1, "a", 0));
      assertEquals("9003000100", ben.read());
      set("cut after next publish up");
      ann.send(publish(1, "x"));
      assertEquals("closed", ann.read());
      assertEquals(arrived("x"), ben.read());
    }
  }

  @Test
  void aKeptSessionIsOwedWhatTheCutSwallowed() throws IOException {
    try (RawClient ann = new RawClient(broker.address())) {
      ann.send(RawClient.connect("ann", 0));
      assertEquals("20020000", ann.read());
      ann.send(RawClient.subscribe(9, "a", 1));
      assertEquals("9003000901", ann.read());
      set("cut before next publish down");
      try (RawClient ben = RawClient.connected(broker.address(), "ben")) {
        ben.send(publish(1, "y"));
        assertEquals(PUBACK_1, ben.read());
      }
      assertEquals("closed", ann.read());
    }
    try (RawClient again = new RawClient(broker.address())) {
      again.send(RawClient.connect("ann", 0));
      assertEquals("20020100", again.read());
      assertEquals("3a06000161000179", again.read());
    }
  }

  @Test
  void freezesAndLetsGo() throws IOException {
    try (RawClient ann = ann()) {
      set("freeze");
      ann.send(publish(1, "x"));
      ann.patience(Duration.ofMillis(150));
      assertThrows(SocketTimeoutException.class, ann::read);
      assertEquals(List.of(), journal.freeze().all(Packet.Publish.class));
      assertEquals(1, faults(Kind.FROZEN).size());
      links.heal("ann");
      ann.patience(Duration.ofSeconds(5));
      assertEquals(PUBACK_1, ann.read());
      assertEquals(1, faults(Kind.HEALED).size());
    }
  }

  @Test
  void freezesOneWayOnly() throws IOException {
    try (RawClient ann = listening()) {
      set("freeze up");
      try (RawClient ben = RawClient.connected(broker.address(), "ben")) {
        ben.send(publish(0, "x"));
        assertEquals(arrived("x"), ann.read());
      }
    }
  }

  @Test
  void aFrozenClientsGoodbyeIsNotHeard() throws Exception {
    RawClient ann = ann();
    set("freeze up");
    ann.send(RawClient.disconnect());
    ann.close();
    await().until(() -> !faults(Kind.HELD).isEmpty());
    try (RawClient ben = RawClient.connected(broker.address(), "ben")) {
      ben.sendHex("c000");
      assertEquals("d000", ben.read());
      // Before ben's own end is noticed.
      assertEquals(List.of(), journal.freeze().all(Event.Closed.class));
      links.heal("ann");
      assertEquals(Event.Side.CLIENT, awaitClosed());
    }
    assertEquals(1, journal.freeze().all(Packet.Disconnect.class).size());
  }

  @Test
  void whatWasSentBeforeAGoodbyeArrivesOverASlowLink() throws Exception {
    try (RawClient ben = RawClient.connected(broker.address(), "ben")) {
      ben.send(RawClient.subscribe(1, "a", 0));
      assertEquals("9003000100", ben.read());
      RawClient ann = ann();
      set("slow 2kB/s");
      ann.send(publish(0, "x".repeat(200)), publish(0, "y".repeat(200)), RawClient.disconnect());
      ann.close();
      assertEquals(arrived("x".repeat(200)), ben.read());
      assertEquals(arrived("y".repeat(200)), ben.read());
      awaitClosed();
      assertEquals(1, journal.freeze().all(Packet.Disconnect.class).size());
    }
  }

  @Test
  void hangsUpOnAClient() throws IOException {
    try (RawClient ben = RawClient.connected(broker.address(), "ben");
        RawClient ann = new RawClient(broker.address())) {
      ben.send(RawClient.subscribe(1, "a", 0));
      assertEquals("9003000100", ben.read());
      ann.send(RawClient.connectWithWill("ann", RawClient.CLEAN, "a", "gone"));
      assertEquals("20020000", ann.read());
      assertEquals(1, links.kick("ann"));
      assertEquals("closed", ann.read());
      assertEquals(arrived("gone"), ben.read());
      assertEquals(Event.Side.BROKER, awaitClosed());
      assertEquals(1, faults(Kind.KICKED).size());
      assertEquals(0, links.kick("nobody"));
    }
  }

  @Test
  void losesMessagesByChanceAlikeWithTheSameSeed() throws IOException {
    assertEquals(survivors(), survivors());
  }

  private List<String> survivors() throws IOException {
    links.heal(Links.ALL);
    set("drop 30% publish where qos=0 up seed 5");
    try (RawClient ann = listening()) {
      for (int i = 0; i < 30; i++) {
        ann.send(publish(0, "" + i));
      }
      ann.send(publish(1, "end"));
      List<String> all = new java.util.ArrayList<>();
      for (String read = ann.read(); !read.equals(arrived("end")); read = ann.read()) {
        if (!read.equals(PUBACK_1)) {
          all.add(read);
        }
      }
      assertTrue(all.size() > 10 && all.size() < 30, all.toString());
      return all;
    }
  }

  private Sighting sightingOf(Kind kind) {
    return journal.freeze().sightings().stream()
        .filter(s -> s.event() instanceof Event.Fault fault && fault.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private Event.Side awaitClosed() {
    await().until(() -> journal.freeze().has(Event.Closed.class));
    return journal.freeze().all(Event.Closed.class).get(0).by();
  }
}
