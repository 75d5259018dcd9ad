package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

class DiagramPrinterTest {
  private static final Connection ANNA = new Connection(1, Party.STUDENT);
  private static final Connection ANNA_AGAIN = new Connection(2, Party.STUDENT);
  private static final Connection BEN = new Connection(3, Party.COURSE);

  private final List<Sighting> sightings = new ArrayList<>();

  private void sends(Connection connection, String client, Event event) {
    saw(connection, client, Direction.TO_BROKER, event);
  }

  private void gets(Connection connection, String client, Event event) {
    saw(connection, client, Direction.TO_CLIENT, event);
  }

  private void saw(Connection connection, String client, Direction direction, Event event) {
    int number = sightings.size() + 1;
    Duration at = Duration.ofMillis(10L * number);
    sightings.add(new Sighting(number, at, connection, client, direction, event, Bytes.NONE));
  }

  private void connects(Connection connection, String client) {
    sends(connection, "", new Event.Opened());
    sends(
        connection,
        client,
        new Packet.Connect(4, client, true, 60, Optional.empty(), Optional.empty(), false));
    gets(connection, client, new Packet.ConnAck(false, 0));
  }

  private static Packet.Publish publish(int qos, boolean dup, int identifier) {
    return new Packet.Publish("home/temp", Bytes.utf8("21"), qos, false, dup, identifier);
  }

  private List<String> print(Theme theme) {
    return Printed.lines(
        theme, (out, t) -> new DiagramPrinter(out, t).print(new Conversation(sightings)));
  }

  private void anExactlyOnceMessage() {
    connects(ANNA, "anna");
    sends(ANNA, "anna", publish(2, false, 1));
    gets(ANNA, "anna", new Packet.PubRec(1));
    sends(ANNA, "anna", new Packet.PubRel(1));
    gets(ANNA, "anna", new Packet.PubComp(1));
    sends(ANNA, "anna", new Packet.Disconnect());
    sends(ANNA, "anna", new Event.Closed(Event.Side.CLIENT));
  }

  private void aMessageThatIsSentAgain() {
    connects(ANNA, "anna");
    sends(ANNA, "anna", publish(1, false, 7));
    gets(ANNA, "anna", new Event.Closed(Event.Side.BROKER));
    connects(ANNA_AGAIN, "anna");
    sends(ANNA_AGAIN, "anna", publish(1, true, 7));
    gets(ANNA_AGAIN, "anna", new Packet.PubAck(7));
  }

  @Test
  void bracketsAHandshake() {
    anExactlyOnceMessage();

    assertEquals(
        List.of(
            "           anna                                     broker",
            "  0.020    │─ CONNECT as anna clean session keepalive … ▶│",
            "  0.030    │◀─ CONNACK accepted ─────────────────────────│",
            "  0.040  ┌ │─ PUBLISH home/temp QoS 2 #1 \"21\" ──────────▶│",
            "  0.050  ├ │◀─ PUBREC #1 ────────────────────────────────│",
            "  0.060  ├ │─ PUBREL #1 ────────────────────────────────▶│",
            "  0.070  └ │◀─ PUBCOMP #1 ───────────────────────────────│",
            "  0.080    │─ DISCONNECT ───────────────────────────────▶│"),
        print(WIDE));
  }

  @Test
  void tellsACopyFromAnotherMessageWhereThereIsLittleRoom() {
    connects(ANNA, "anna");
    sends(ANNA, "anna", publish(2, false, 1));
    sends(ANNA, "anna", publish(2, true, 1));
    connects(BEN, "ben");

    List<String> narrow = print(NARROW);

    assertTrue(narrow.get(3).startsWith("┌ │─ PUBLISH #1"), narrow.get(3));
    assertTrue(narrow.get(4).startsWith("✗ │─ PUB DUP #1"), narrow.get(4));
  }

  @Test
  void numbersItsRows() {
    anExactlyOnceMessage();
    Conversation conversation = new Conversation(sightings);
    List<Sighting> rows = new ArrayList<>();

    List<String> wide =
        Printed.lines(
            WIDE, (out, t) -> rows.addAll(new DiagramPrinter(out, t).numbered(conversation)));
    List<String> narrow =
        Printed.lines(
            NARROW, (out, t) -> rows.addAll(new DiagramPrinter(out, t).numbered(conversation)));

    assertEquals("  3 ┌ │─ PUBLISH home/temp QoS 2 #1 \"21\" ──────────▶│", wide.get(3));
    Printed.assertFits(narrow, 40);
    assertTrue(narrow.get(3).startsWith(" 3┌ │─ PUBLISH"), narrow.get(3));
    assertEquals(14, rows.size());
    assertEquals(sightings.get(3), rows.get(2));
  }

  @Test
  void drawsInAsciiToo() {
    anExactlyOnceMessage();

    assertEquals(
        List.of(
            "           anna                                     broker",
            "  0.020    |- CONNECT as anna clean session keepalive ~ >|",
            "  0.030    |<- CONNACK accepted -------------------------|",
            "  0.040  + |- PUBLISH home/temp QoS 2 #1 \"21\" ---------->|",
            "  0.050  + |<- PUBREC #1 --------------------------------|",
            "  0.060  + |- PUBREL #1 -------------------------------->|",
            "  0.070  + |<- PUBCOMP #1 -------------------------------|",
            "  0.080    |- DISCONNECT ------------------------------->|"),
        print(ASCII));
  }

  @Test
  void fitsANarrowWindow() {
    anExactlyOnceMessage();

    assertEquals(
        List.of(
            "  anna                           broker",
            "  │─ CONNECT as anna clean session ──▶│",
            "  │◀─ CONNACK accepted ───────────────│",
            "┌ │─ PUBLISH home/temp QoS 2 #1 \"21\" ▶│",
            "├ │◀─ PUBREC #1 ──────────────────────│",
            "├ │─ PUBREL #1 ──────────────────────▶│",
            "└ │◀─ PUBCOMP #1 ─────────────────────│",
            "  │─ DISCONNECT ─────────────────────▶│"),
        print(NARROW));
  }

  @Test
  void joinsAResendToItsOriginal() {
    aMessageThatIsSentAgain();

    assertEquals(
        List.of(
            "           anna                                     broker",
            "  0.020    │─ CONNECT as anna clean session keepalive … ▶│",
            "  0.030    │◀─ CONNACK accepted ─────────────────────────│",
            "  0.040  ┌ │─ PUBLISH home/temp QoS 1 #7 \"21\" ──────────▶│",
            "  0.050  │ ╎◀╌ closes the line ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌│",
            "  0.070  │ │─ CONNECT as anna clean session keepalive … ▶│",
            "  0.080  │ │◀─ CONNACK accepted ─────────────────────────│",
            "  0.090  ├ │─ PUBLISH home/temp DUP QoS 1 #7 \"21\" ──────▶│",
            "  0.100  └ │◀─ PUBACK #7 ────────────────────────────────│"),
        print(WIDE));
  }

  private static Event lost(Packet packet) {
    return new Event.Fault(Event.Fault.Kind.LOST, Optional.of(packet), "drop next");
  }

  private static Event link(Event.Fault.Kind kind) {
    return new Event.Fault(kind, Optional.empty(), "");
  }

  @Test
  void breaksTheArrowOfALostPacket() {
    connects(ANNA, "anna");
    sends(ANNA, "anna", lost(publish(1, false, 7)));
    sends(ANNA, "anna", publish(1, true, 7));
    gets(ANNA, "anna", lost(new Packet.PubAck(7)));
    gets(ANNA, "anna", link(Event.Fault.Kind.CUT));
    gets(ANNA, "anna", new Event.Closed(Event.Side.LINK));
    connects(ANNA_AGAIN, "anna");
    sends(ANNA_AGAIN, "anna", publish(1, true, 7));
    gets(ANNA_AGAIN, "anna", new Packet.PubAck(7));

    assertEquals(
        List.of(
            "           anna                                     broker",
            "  0.020    │─ CONNECT as anna clean session keepalive … ▶│",
            "  0.030    │◀─ CONNACK accepted ─────────────────────────│",
            "  0.040  ┌ │─ PUBLISH home/temp QoS 1 #7 \"21\" ─────✗     │",
            "  0.050  ├ │─ PUBLISH home/temp DUP QoS 1 #7 \"21\" ──────▶│",
            "  0.060  ├ │                ✗──────────────── PUBACK #7 ─│",
            "  0.070  │ │╌ ✗ the link breaks ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌│",
            "  0.100  │ │─ CONNECT as anna clean session keepalive … ▶│",
            "  0.110  │ │◀─ CONNACK accepted ─────────────────────────│",
            "  0.120  ├ │─ PUBLISH home/temp DUP QoS 1 #7 \"21\" ──────▶│",
            "  0.130  └ │◀─ PUBACK #7 ────────────────────────────────│"),
        print(WIDE));
    assertTrue(
        print(ASCII).contains("  0.040  + |- PUBLISH home/temp QoS 1 #7 \"21\" -----x     |"),
        print(ASCII).toString());
    Printed.assertFits(print(NARROW), 40);
  }

  @Test
  void joinsACopyThatAFaultMade() {
    connects(ANNA, "anna");
    sends(ANNA, "anna", publish(2, false, 7));
    sends(ANNA, "anna", publish(2, false, 7));
    gets(ANNA, "anna", new Packet.PubRec(7));
    sends(ANNA, "anna", new Packet.PubRel(7));
    gets(ANNA, "anna", new Packet.PubComp(7));

    List<String> brackets = print(WIDE).stream().map(line -> line.substring(9, 10)).toList();

    assertEquals(List.of(" ", " ", " ", "┌", "├", "├", "├", "└"), brackets);
  }

  @Test
  void putsTheBrokerBetweenTwoClients() {
    connects(ANNA, "anna");
    connects(BEN, "ben");
    sends(ANNA, "anna", publish(1, false, 1));
    gets(BEN, "ben", publish(1, false, 4));
    gets(ANNA, "anna", new Packet.PubAck(1));

    assertEquals(
        List.of(
            "            anna                          broker                            ben",
            "  0.020     │─ CONNECT as anna clean sessi… ▶│                                ╎",
            "  0.030     │◀─ CONNACK accepted ────────────│                                ╎",
            "  0.050     │                                │◀─ CONNECT as ben clean session │",
            "  0.060     │                                │─ CONNACK accepted ────────────▶│",
            "  0.070  ┌  │─ PUBLISH home/temp QoS 1 #1 ──▶│                                │",
            "  0.080  │✗ │                                │─ PUBLISH home/temp QoS 1 #4 ──▶│",
            "  0.090  └  │◀─ PUBACK #1 ───────────────────│                                │",
            "✗ on the left: this handshake was never completed."),
        print(WIDE));
    Printed.assertFits(print(NARROW), 40);
  }

  @Test
  void leavesTheCoursesComingsAndGoingsOutInBrief() {
    connects(ANNA, "anna");
    connects(BEN, "ben");
    gets(BEN, "ben", publish(0, false, 0));
    sends(ANNA, "anna", new Packet.PingReq());

    List<String> lines =
        Printed.lines(
            WIDE,
            (out, t) ->
                new DiagramPrinter(out, t).brief(new Conversation(sightings), Optional.empty()));

    assertEquals(4, lines.size(), lines.toString());
  }

  @Test
  void marksThePacketThatDecided() {
    connects(ANNA, "anna");
    sends(ANNA, "anna", publish(0, false, 0));
    sends(ANNA, "anna", new Packet.Disconnect());

    assertEquals(
        List.of(
            "         anna                                     broker",
            "  0.020  │─ CONNECT as anna clean session keepalive … ▶│",
            "  0.030  │◀─ CONNACK accepted ─────────────────────────│",
            "  0.040  │─ PUBLISH home/temp QoS 0 \"21\" ─────────────▶│",
            "            ▲ this packet decided it",
            "  0.050  │─ DISCONNECT ───────────────────────────────▶│"),
        briefly(WIDE, sightings.get(3)));
    assertTrue(briefly(ASCII, sightings.get(3)).contains("            ^ this packet decided it"));
    Printed.assertFits(briefly(NARROW, sightings.get(3)), 40);
  }

  @Test
  void doesNotBreakABracketWithTheMark() {
    anExactlyOnceMessage();

    List<String> lines = briefly(WIDE, sightings.get(3));

    assertTrue(lines.contains("         │    ▲ this packet decided it"), lines.toString());
  }

  @Test
  void showsThePacketThatDecidedAmongThousands() {
    connects(ANNA, "anna");
    for (int i = 1; i <= 2000; i++) {
      sends(ANNA, "anna", publish(0, false, i));
    }

    List<String> lines = briefly(WIDE, sightings.get(1000));

    int mark = lines.indexOf("            ▲ this packet decided it");
    assertEquals("... 990 packets before", lines.get(1));
    assertTrue(lines.get(mark - 1).startsWith(" 10.010"), lines.toString());
    assertEquals("... 999 packets after", lines.get(lines.size() - 1));
    assertTrue(lines.size() - mark < 8, "it stands near the prompt: " + lines);
  }

  @Test
  void joinsNothingToAPacketThatIsNotShown() {
    connects(ANNA, "anna");
    sends(BEN, "ben", publish(1, false, 1));
    gets(BEN, "ben", new Packet.PubAck(1));
    sends(ANNA, "anna", publish(1, false, 1));
    gets(ANNA, "anna", new Packet.PubAck(1));

    List<String> lines = briefly(WIDE, sightings.get(2));

    assertEquals(1, lines.stream().filter(line -> line.contains("┌")).count(), lines.toString());
  }

  @Test
  void showsTheBeginningWhereThatDecided() {
    connects(ANNA, "anna");
    for (int i = 1; i <= 12; i++) {
      sends(ANNA, "anna", publish(0, false, i));
    }

    List<String> lines = briefly(WIDE, sightings.get(2));

    assertTrue(lines.get(1).contains("CONNECT"), lines.toString());
    assertEquals("... 1 packet after", lines.get(lines.size() - 1));
  }

  @Test
  void showsBeginningAndEndOfManyPacketsWhereNoneDecided() {
    connects(ANNA, "anna");
    for (int i = 1; i <= 100; i++) {
      sends(ANNA, "anna", publish(0, false, i));
    }

    List<String> lines =
        Printed.lines(
            WIDE,
            (out, t) ->
                new DiagramPrinter(out, t).brief(new Conversation(sightings), Optional.empty()));

    assertTrue(lines.get(1).contains("CONNECT"), lines.toString());
    assertEquals("... 89 more packets ...", lines.get(5));
    assertEquals(15, lines.size());
  }

  private List<String> briefly(Theme theme, Sighting decisive) {
    return Printed.lines(
        theme,
        (out, t) ->
            new DiagramPrinter(out, t).brief(new Conversation(sightings), Optional.of(decisive)));
  }

  @Test
  void foldsClientsForWhomThereIsNoRoom() {
    for (int i = 1; i <= 9; i++) {
      String name = "client" + i;
      sends(new Connection(i, Party.STUDENT), name, publish(0, false, 0));
    }

    for (Theme theme : List.of(WIDE, NARROW, ASCII)) {
      List<String> lines = print(theme);
      Printed.assertFits(lines, theme.width());
      assertTrue(lines.get(0).endsWith("clients"), lines.get(0));
      assertTrue(lines.get(9).contains("client9: PUB"), lines.get(9));
    }
  }

  @Test
  void saysWhyTheBrokerRefused() {
    sends(ANNA, "", new Event.Opened());
    gets(ANNA, "", new Event.Refused("the first packet must be a CONNECT, section 3.1"));
    gets(ANNA, "", new Event.Closed(Event.Side.BROKER));

    List<String> lines = print(WIDE);

    assertEquals(3, lines.size(), lines.toString());
    assertTrue(lines.get(2).endsWith("because the first packet must be a CONNECT, section 3.1"));
  }

  @Test
  void foldsTenThousandPackets() {
    connects(ANNA, "anna");
    for (int i = 1; i <= 5000; i++) {
      sends(ANNA, "anna", publish(1, false, i));
      gets(ANNA, "anna", new Packet.PubAck(i));
    }

    List<String> lines = print(WIDE);

    assertTrue(lines.contains("... 9882 more packets ..."), lines.toString());
    assertTrue(lines.size() < 130);
  }

  @Test
  void obeysNoPayloadAndNoName() {
    sends(
        ANNA,
        "an\u001b[2Jna",
        new Packet.Publish("a\u001b[2J", Bytes.utf8("\u001b"), 0, false, false, 0));

    assertFalse(String.join("\n", print(WIDE)).contains("\u001b"));
  }

  @Test
  void saysWhenNothingWasSent() {
    assertEquals(List.of("No packet was sent."), print(WIDE));
  }
}
