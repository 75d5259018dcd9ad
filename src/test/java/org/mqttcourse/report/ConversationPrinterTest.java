package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mqttcourse.report.Printed.ASCII;
import static org.mqttcourse.report.Printed.NARROW;
import static org.mqttcourse.report.Printed.WIDE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

class ConversationPrinterTest {
  private final List<Sighting> sightings = new ArrayList<>();

  private void saw(Direction direction, Event event) {
    saw("alice", direction, event);
  }

  private void saw(String client, Direction direction, Event event) {
    int number = sightings.size() + 1;
    sightings.add(
        new Sighting(
            number,
            Duration.ofMillis(250L * number),
            new Connection(1, Party.STUDENT),
            client,
            direction,
            event,
            Bytes.NONE));
  }

  private List<String> print(Theme theme) {
    return Printed.lines(
        theme, (out, t) -> new ConversationPrinter(out, t).print(new Conversation(sightings)));
  }

  @Test
  void printsALineForEachPacket() {
    saw(Direction.TO_BROKER, new Event.Opened());
    saw(
        Direction.TO_BROKER,
        new Packet.Connect(4, "alice", true, 60, Optional.empty(), Optional.empty(), false));
    saw(Direction.TO_CLIENT, new Packet.ConnAck(false, 0));
    saw(
        Direction.TO_BROKER,
        new Packet.Publish("home/temp", Bytes.utf8("21.5"), 1, true, false, 7));
    saw(Direction.TO_CLIENT, new Packet.PubAck(7));
    saw(Direction.TO_BROKER, new Event.Closed(Event.Side.CLIENT));

    assertEquals(
        List.of(
            "  0.500  you → CONNECT as alice clean session keepalive 60 s",
            "  0.750  you ← CONNACK accepted",
            "  1.000  you → PUBLISH home/temp QoS 1 #7 retain \"21.5\"",
            "  1.250  you ← PUBACK #7",
            "  1.500  you → (the client closed the connection)"),
        print(WIDE));
  }

  @Test
  void namesTheClientsOfAProgramThatHasSeveral() {
    saw(Direction.TO_BROKER, new Packet.PingReq());
    saw("bob", Direction.TO_BROKER, new Packet.PingReq());

    assertEquals(List.of("  0.250  alice → PINGREQ", "  0.500  bob   → PINGREQ"), print(WIDE));
  }

  @Test
  void printsArrowsInAsciiToo() {
    saw(Direction.TO_CLIENT, new Packet.SubAck(1, List.of(1, 0x80)));

    assertEquals(List.of("  0.250  you <- SUBACK granted QoS 1 refused"), print(ASCII));
  }

  @Test
  void showsPayloadsThatNoTerminalObeys() {
    saw(Direction.TO_BROKER, publish(Bytes.of((byte) 0x1b, (byte) '[')));
    saw(Direction.TO_BROKER, publish(Bytes.utf8("\u202eevil")));
    saw(Direction.TO_BROKER, publish(Bytes.NONE));

    List<String> lines = print(WIDE);
    assertTrue(lines.get(0).endsWith("QoS 0 1b 5b"), lines.get(0));
    assertTrue(lines.get(1).endsWith("QoS 0 \"\\u202eevil\""), lines.get(1));
    assertTrue(lines.get(2).endsWith("QoS 0 (empty)"), lines.get(2));
  }

  @Test
  void cutsLongPayloadsAndLongConversations() {
    saw(Direction.TO_BROKER, publish(Bytes.utf8("x".repeat(100_000))));
    for (int i = 0; i < 300; i++) {
      saw(Direction.TO_BROKER, new Packet.PingReq());
    }

    List<String> lines = print(WIDE);
    assertTrue(String.join(" ", lines).replaceAll("\\s+", " ").contains("x… (100000 bytes)"));
    assertTrue(lines.contains("... 101 more packets ..."), lines.toString());
    assertTrue(lines.size() < 210);
  }

  @Test
  void fitsANarrowWindow() {
    saw(Direction.TO_BROKER, publish(Bytes.utf8("a few words that go on")));

    Printed.assertFits(print(NARROW), 40);
  }

  @Test
  void saysWhenNothingWasSent() {
    assertEquals(List.of("No packet was sent."), print(WIDE));
  }

  private static Packet.Publish publish(Bytes payload) {
    return new Packet.Publish("t", payload, 0, false, false, 0);
  }
}
