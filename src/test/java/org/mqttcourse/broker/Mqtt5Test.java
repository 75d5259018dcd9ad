package org.mqttcourse.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Journal;

/** What works of MQTT 5; the README says the same. */
class Mqtt5Test {
  private final Journal journal = new Journal(System::nanoTime);
  private CourseBroker broker;

  @BeforeEach
  void start() throws IOException {
    broker = CourseBroker.start(BrokerSettings.forCheck(), journal);
  }

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void servesPahoForPython(@TempDir Path folder) throws Exception {
    String python = Foreign.pythonWithPaho();
    Path program = folder.resolve("five.py");
    try (InputStream source = getClass().getResourceAsStream("five.py")) {
      Files.copy(source, program);
    }
    DoorAddress address = broker.address();
    Process process =
        new ProcessBuilder(python, program.toString(), address.host(), "" + address.port())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    try {
      assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it did not end");
    } finally {
      process.destroyForcibly();
    }
    assertEquals(
        List.of(
            "assigned_identifier works",
            "every_qos works",
            "retained_and_its_options works",
            "properties_of_a_publish works",
            "subscription_identifier_and_no_local works",
            "wills works",
            "session_expiry works",
            "message_expiry works",
            "shared_subscriptions works"),
        Files.readAllLines(folder.resolve("out"), StandardCharsets.UTF_8));
  }

  @Test
  void tellsAClientThatItsSessionWasTakenOver() throws IOException {
    try (RawClient older = connectedWith("same", "");
        RawClient newer = connectedWith("same", "")) {
      assertEquals(List.of("e0028e00", "closed"), List.of(older.read(), older.read()));
      newer.sendHex("c000");
      assertEquals("d000", newer.read());
    }
  }

  @Test
  void announcesThatItTakesNoTopicAliasAndEndsWhoSendsOne() throws IOException {
    try (RawClient client = new RawClient(broker.address())) {
      client.send(connectWith("alias", ""));
      String answer = client.read();
      assertTrue(answer.contains("220000"), answer);
      client.sendHex("3009 0001 61 03 230001 7878");
      String read = client.read();
      assertEquals("e0", read.substring(0, 2), read);
      assertEquals("closed", client.read());
    }
  }

  @Test
  void begunAnewASessionThatLastsRemembersNothing() throws IOException {
    String expiry = "11 0000003c";
    try (RawClient client = connectedWith("anew", expiry)) {
      client.sendHex("8207 0001 00 0001 61 01");
      assertEquals("90040001" + "0001", client.read());
    }
    try (RawClient client = connectedWith("anew", expiry)) {
      client.sendHex("3005 0001 61 00 78").sendHex("8207 0001 00 0001 62 01");
      // Nothing comes before it.
      assertEquals("90040001" + "0001", client.read());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8203 0001 00        | a SUBSCRIBE must carry at least one filter, section 3.8.3
          3003 0001 00        | the topic of this PUBLISH holds the character 0, section 1.5.3
          3605 0001 61 0001   | a PUBLISH has QoS 0, 1 or 2, never 3, section 3.3.1.2
          30808080 01         | a packet of 2,097,157 bytes is too large here: at most 262,144
          """)
  void refusesWhatIsMalformed(String hex, String reason) throws Exception {
    try (RawClient client = connectedWith("odd", "")) {
      client.sendHex(hex);
      assertEquals("closed", client.read());
      assertEquals(
          reason,
          ((Event.Refused)
                  journal
                      .await(
                          sighting -> sighting.event() instanceof Event.Refused,
                          Duration.ofSeconds(5))
                      .orElseThrow()
                      .event())
              .reason());
    }
  }

  private RawClient connectedWith(String identifier, String properties) throws IOException {
    RawClient client = new RawClient(broker.address());
    client.send(connectWith(identifier, properties));
    assertEquals("20", client.read().substring(0, 2));
    return client;
  }

  /** Clean Start, and those properties in hexadecimal. */
  private static byte[] connectWith(String identifier, String properties) {
    byte[] bytes = RawClient.hex(properties);
    return RawClient.packet(
        0x10,
        RawClient.hex("00044d515454 05 02 003c %02x".formatted(bytes.length)),
        bytes,
        RawClient.text(identifier));
  }
}
