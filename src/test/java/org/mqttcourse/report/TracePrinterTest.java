package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mqttcourse.report.Printed.ASCII;
import static org.mqttcourse.report.Printed.NARROW;
import static org.mqttcourse.report.Printed.WIDE;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

class TracePrinterTest {
  private static final Sighting PUBLISH =
      saw(
          new Packet.Publish("a/b", Bytes.utf8("hi"), 1, true, false, 10),
          "33 09 00 03 61 2f 62 00 0a 68 69");
  private static final Sighting CONNECT =
      saw(
          new Packet.Connect(4, "me", true, 60, Optional.empty(), Optional.of("u"), true),
          "10 15 00 04 4d 51 54 54 04 c2 00 3c 00 02 6d 65 00 01 75 00 02 70 77");

  private static Sighting saw(Event event, String hex) {
    Bytes raw = Bytes.of(HexFormat.of().parseHex(hex.replace(" ", "")));
    Connection connection = new Connection(1, Party.STUDENT);
    return new Sighting(
        12, Duration.ofMillis(1500), connection, "me", Direction.TO_BROKER, event, raw);
  }

  private static List<String> show(Theme theme, Sighting sighting) {
    return Printed.lines(theme, (out, t) -> new TracePrinter(out, t).show(sighting));
  }

  @Test
  void takesALostPacketApart() {
    Event lost =
        new Event.Fault(Event.Fault.Kind.LOST, Optional.of(new Packet.PubAck(1)), "drop puback");
    String shown = String.join("\n", show(WIDE, saw(lost, "40 02 00 01")));
    assertTrue(shown.contains("PUBACK #1 is lost"), shown);
    assertTrue(shown.contains("00 01"), shown);
    assertFalse(shown.contains("That is no packet"), shown);
  }

  @Test
  void printsAPacketInALine() {
    assertEquals(
        List.of("  12    1.500 me -> PUBLISH a/b QoS 1 #10 retain \"hi\" (11 bytes)"),
        Printed.lines(ASCII, (out, t) -> new TracePrinter(out, t).line(PUBLISH)));
  }

  @Test
  void takesAPublishApart() {
    assertEquals(
        List.of(
            "  12    1.500 me → PUBLISH a/b QoS 1 #10 retain \"hi\" (11 bytes)",
            "Bytes     Meaning                                  Section",
            "────────  ───────────────────────────────────────  ───────",
            "33        PUBLISH, type 3; DUP 0, QoS 1, RETAIN 1  3.3.1",
            "09        9 bytes to come                          2.2.3",
            "00 03     3 bytes of text follow                   1.5.3",
            "61 2f 62  the topic: a/b                           3.3.2.1",
            "00 0a     packet identifier 10                     3.3.2.2",
            "68 69     the payload: \"hi\"                        3.3.3",
            "The sections are those of MQTT 3.1.1."),
        show(WIDE, PUBLISH));
  }

  @Test
  void takesAConnectApartButHidesThePassword() {
    List<String> lines = show(WIDE, CONNECT);

    assertEquals(
        List.of(
            "  12    1.500 me → CONNECT as me clean session keepalive 60 s user u (23 bytes)",
            "Bytes        Meaning                                                   Section",
            "───────────  ────────────────────────────────────────────────────────  ────────",
            "10           CONNECT, type 1; flags 0                                  2.2.1",
            "15           21 bytes to come                                          2.2.3",
            "00 04        4 bytes of text follow                                    1.5.3",
            "4d 51 54 54  the protocol's name: MQTT                                 3.1.2.1",
            "04           protocol level 4                                          3.1.2.2",
            "c2           flags: clean session 1, no will, a user name, a password  3.1.2.3",
            "00 3c        keep alive 60 s                                           3.1.2.10",
            "00 02        2 bytes of text follow                                    1.5.3",
            "6d 65        the client identifier: me                                 3.1.3.1",
            "00 01        1 byte of text follows                                    1.5.3",
            "75           the user name: u                                          3.1.3.4",
            "** ** ** **  the password, readable for all on the way                 3.1.3.5",
            "The sections are those of MQTT 3.1.1."),
        lines);
    assertFalse(String.join("\n", lines).contains("70 77"));
  }

  @Test
  void namesTheFieldsOfAnswers() {
    String suback =
        String.join("\n", show(WIDE, saw(new Packet.SubAck(1, List.of(1, 0x80)), "90040001 0180")));
    assertTrue(suback.contains("granted with QoS 1"), suback);
    assertTrue(suback.contains("refused"), suback);

    String ping = String.join("\n", show(WIDE, saw(new Packet.PingReq(), "c000")));
    assertTrue(ping.contains("0 bytes to come"), ping);
  }

  @Test
  void saysThatAnEndOfAConnectionIsNoPacket() {
    List<String> lines = show(WIDE, saw(new Event.Closed(Event.Side.CLIENT), ""));

    assertTrue(lines.get(0).endsWith("the client closes the connection"), lines.get(0));
    assertTrue(lines.get(1).startsWith("That is no packet"), lines.get(1));
  }

  @Test
  void fitsANarrowWindow() {
    Printed.assertFits(show(NARROW, PUBLISH), 40);
    Printed.assertFits(show(NARROW, CONNECT), 40);
  }

  @Test
  void breaksATopicThatIsWiderThanTheWindowBehindASlash() {
    Packet publish =
        new Packet.Publish(
            "home/livingroom/temperature/window/left", Bytes.NONE, 0, false, false, 0);

    assertEquals(
        List.of(
            " 12 1.50 me → PUBLISH",
            "     home/livingroom/temperature/",
            "     window/left QoS 0 (empty) (2",
            "     bytes)"),
        Printed.lines(NARROW, (out, t) -> new TracePrinter(out, t).line(saw(publish, "3000"))));
  }

  @Test
  void obeysNoPayloadAndCutsALargeOne() {
    byte[] large = new byte[100_000];
    Arrays.fill(large, (byte) 0x1b);
    byte[] raw = new byte[large.length + 7];
    Arrays.fill(raw, (byte) 0x1b);
    byte[] head = {0x30, (byte) 0xa3, (byte) 0x8d, 6, 0, 1, 't'};
    System.arraycopy(head, 0, raw, 0, head.length);
    Sighting sighting =
        saw(
            new Packet.Publish("t", Bytes.of(large), 0, false, false, 0),
            HexFormat.of().formatHex(raw));

    List<String> lines = show(WIDE, sighting);

    assertTrue(lines.size() < 40, "" + lines.size());
    assertFalse(String.join("\n", lines).contains("\u001b"));
  }
}
