package org.mqttcourse.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mqttcourse.broker.RawClient.CLEAN;
import static org.mqttcourse.broker.RawClient.publish;
import static org.mqttcourse.broker.RawClient.subscribe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttcourse.broker.AccessRules.Right;
import org.mqttcourse.broker.AccessRules.Rule;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Journal;

/** Users, passwords, and what they may read and write. */
class AccessTest {
  private static final int PERSISTENT = 0;
  private static final int WILL = 4;
  private static final Access ACCESS =
      new Access(
          Users.only(Map.of("ann", "right", "bob", "öffne")),
          new AccessRules(
              List.of(
                  Rule.everybody(Right.READ_AND_WRITE, "open/#"),
                  Rule.everybody(Right.READ, "$SYS/#"),
                  Rule.user("ann", Right.READ_AND_WRITE, "secret/#"))));

  private final Journal journal = new Journal(System::nanoTime);
  private CourseBroker broker;

  @BeforeEach
  void start() throws IOException {
    broker = CourseBroker.start(BrokerSettings.forCheck().with(ACCESS), journal);
  }

  @AfterEach
  void close() {
    broker.close();
  }

  @ParameterizedTest
  @CsvSource({"ann, wrong", "ann, righ", "carl, right", "ann, ''"})
  void refusesAWrongPassword(String user, String password) throws Exception {
    try (RawClient client = new RawClient(broker.address())) {
      client.send(as(user, password, CLEAN));
      assertEquals(List.of("20020004", "closed"), List.of(client.read(), client.read()));
      assertEquals("user name or password is wrong, section 3.2.2.3", refusal());
    }
  }

  @Test
  void refusesWhoHasNoNameAndEvictsNobodyForIt() throws Exception {
    try (RawClient ann = connected("ann", "right");
        RawClient nobody = new RawClient(broker.address())) {
      nobody.send(RawClient.connect("ann's", CLEAN));
      assertEquals(List.of("20020005", "closed"), List.of(nobody.read(), nobody.read()));
      assertEquals("this broker wants a user name and a password, section 3.2.2.3", refusal());
      assertAlive(ann);
    }
  }

  @Test
  void letsRightPasswordsIn() throws IOException {
    connected("ann", "right").close();
    connected("bob", "öffne").close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void aWildcardDoesNotWalkAroundTheRules(int qos) throws IOException {
    try (RawClient ann = connected("ann", "right");
        RawClient bob = connected("bob", "öffne")) {
      ann.send(publish(3, 1, "secret/old", "x"), publish(3, 2, "open/old", "x"));
      assertEquals(List.of("40020001", "40020002"), List.of(ann.read(), ann.read()));
      bob.send(subscribe(1, "#", 0), subscribe(2, "+/+", 0), subscribe(3, "secret/#", 0));
      assertEquals("9003000100", bob.read());
      assertEquals(hex(publish(1, 0, "open/old", "x")), bob.read());
      assertEquals("9003000200", bob.read());
      assertEquals(hex(publish(1, 0, "open/old", "x")), bob.read());
      assertEquals("9003000380", bob.read());
      bob.sendHex("a206 0004 0002 2b2f");
      assertEquals("b0020004", bob.read());
      bob.send(subscribe(5, "#", qos), subscribe(6, "+/+", qos));
      readTill(bob, "90030006");
      bob.send(publish(1, 0, "open/old", ""));
      for (int i = 0; i < 40; i++) {
        ann.send(publish(qos << 1, qos == 0 ? 0 : i + 10, "secret/new", "x"));
      }
      ann.send(publish(0, 0, "open/last", "x"));
      String read = bob.read();
      while (!read.equals(hex(publish(0, 0, "open/last", "x")))) {
        assertEquals(
            -1,
            read.indexOf(HexFormat.of().formatHex("secret".getBytes(StandardCharsets.UTF_8))),
            read);
        read = bob.read();
      }
    }
  }

  @Test
  void whatWaitedForAClientIsHeldBackToo() throws IOException {
    try (RawClient ann = new RawClient(broker.address())) {
      ann.send(as("ann", "right", PERSISTENT), subscribe(1, "#", 2));
      assertEquals(List.of("20020000", "9003000102"), List.of(ann.read(), ann.read()));
    }
    try (RawClient other = new RawClient(broker.address())) {
      other.send(as("ann", "right", "other", CLEAN));
      other.send(publish(2, 1, "secret/x", "x"), publish(2, 2, "open/x", "x"));
      assertEquals(
          List.of("20020000", "40020001", "40020002"),
          List.of(other.read(), other.read(), other.read()));
    }
    try (RawClient bob = new RawClient(broker.address())) {
      bob.send(as("bob", "öffne", "ann's", PERSISTENT));
      assertEquals("20020100", bob.read());
      assertEquals(hex(publish(2, 1, "open/x", "x")), bob.read());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void acknowledgesARefusedPublishAndDeliversItToNobody(int qos) throws IOException {
    try (RawClient ann = connected("ann", "right");
        RawClient bob = connected("bob", "öffne")) {
      ann.send(subscribe(1, "secret/#", 0), subscribe(2, "open/#", 0));
      assertEquals(List.of("9003000100", "9003000200"), List.of(ann.read(), ann.read()));
      bob.send(publish(qos << 1 | 1, 7, "secret/x", "x"));
      assertEquals(qos == 1 ? "40020007" : "50020007", bob.read());
      if (qos == 2) {
        bob.sendHex("62020007");
        assertEquals("70020007", bob.read());
      }
      bob.send(publish(0, 0, "open/x", "x"));
      assertEquals(hex(publish(0, 0, "open/x", "x")), ann.read());
      ann.send(subscribe(3, "secret/x", 0));
      assertEquals("9003000300", ann.read());
      assertAlive(ann);
    }
  }

  @Test
  void tellsAClientOfMqtt5ThatItMayNotPublish() throws IOException {
    try (RawClient bob = new RawClient(broker.address())) {
      bob.send(
          RawClient.packet(
              0x10,
              RawClient.hex("00044d515454 05 c2 003c 00"),
              RawClient.text("five"),
              RawClient.text("bob"),
              RawClient.text("öffne")));
      assertEquals("20", bob.read().substring(0, 2));
      bob.send(RawClient.packet(0x32, RawClient.text("secret/x"), RawClient.hex("0007 00 78")));
      assertEquals("4004000787" + "00", bob.read());
      bob.send(RawClient.packet(0x34, RawClient.text("$x"), RawClient.hex("0008 00 78")));
      assertEquals("5004000887" + "00", bob.read());
      assertAlive(bob);
    }
  }

  @ParameterizedTest
  @CsvSource({"secret/will", "$SYS/will"})
  void refusesAWillThatItWouldNotPublish(String topic) throws Exception {
    try (RawClient bob = new RawClient(broker.address())) {
      bob.send(
          RawClient.packet(
              0x10,
              RawClient.hex("00044d515454 04 %02x 003c".formatted(0xc0 | CLEAN | WILL)),
              RawClient.text("bob's"),
              RawClient.text(topic),
              RawClient.text("x"),
              RawClient.text("bob"),
              RawClient.text("öffne")));
      assertEquals(List.of("20020005", "closed"), List.of(bob.read(), bob.read()));
      assertEquals("this client may not publish to its will's topic, section 3.2.2.3", refusal());
    }
  }

  private RawClient connected(String user, String password) throws IOException {
    RawClient client = new RawClient(broker.address());
    client.send(as(user, password, CLEAN));
    assertEquals("20020000", client.read());
    return client;
  }

  private static byte[] as(String user, String password, int flags) {
    return as(user, password, user + "'s", flags);
  }

  private static byte[] as(String user, String password, String identifier, int flags) {
    return RawClient.packet(
        0x10,
        RawClient.hex("00044d515454 04 %02x 003c".formatted(0xc0 | flags)),
        RawClient.text(identifier),
        RawClient.text(user),
        RawClient.text(password));
  }

  private static void readTill(RawClient client, String start) throws IOException {
    String read = client.read();
    while (!read.startsWith(start)) {
      assertEquals(false, read.equals("closed"));
      read = client.read();
    }
  }

  private static void assertAlive(RawClient client) throws IOException {
    client.sendHex("c000");
    assertEquals("d000", client.read());
  }

  private String refusal() throws InterruptedException {
    return ((Event.Refused)
            journal
                .await(sighting -> sighting.event() instanceof Event.Refused, Duration.ofSeconds(5))
                .orElseThrow()
                .event())
        .reason();
  }

  private static String hex(byte[] packet) {
    return HexFormat.of().formatHex(packet);
  }
}
