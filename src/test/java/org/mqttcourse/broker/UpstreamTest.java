package org.mqttcourse.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Packet;

/**
 * Another broker behind the door: here a second one of ours; {@link BehindTheDoor} has mosquitto.
 */
class UpstreamTest {
  private final Journal journal = new Journal(System::nanoTime);

  @Test
  void servesClientsAndRecordsThem() throws IOException {
    try (CourseBroker other =
            CourseBroker.start(BrokerSettings.forCheck(), new Journal(System::nanoTime));
        CourseBroker broker = CourseBroker.start(behind(other.address().url()), journal);
        RawClient client = new RawClient(broker.address())) {
      client.send(
          RawClient.connect("relayed", RawClient.CLEAN),
          RawClient.subscribe(1, "a/#", 1),
          RawClient.publish(2, 2, "a/b", "x"));
      List<String> answers = List.of(client.read(), client.read(), client.read(), client.read());
      assertEquals("20020000", answers.get(0));
      assertEquals("9003000101", answers.get(1));
      client.send(RawClient.disconnect());
      assertEquals("closed", client.read());
      assertEquals(2, journal.freeze().all(Packet.Publish.class).size());
      assertEquals(1, journal.freeze().all(Packet.PubAck.class).size());
      assertEquals(
          List.of("relayed"),
          journal.freeze().all(Packet.Connect.class).stream()
              .map(Packet.Connect::clientIdentifier)
              .toList());
    }
  }

  @Test
  void saysThatNobodyAnswers() throws IOException {
    String url = "tcp://127.0.0.1:" + Mosquitto.freePort();
    IOException refused =
        assertThrows(IOException.class, () -> CourseBroker.start(behind(url), journal));
    assertEquals(
        "No broker answers at " + url + ": is it running, is the address right?",
        refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:1883", "localhost", "ssl://localhost", "tcp:"})
  void saysWhatAnAddressLooksLike(String address) {
    URI uri = URI.create(address.equals("tcp:") ? "tcp:///" : address);
    IOException refused =
        assertThrows(
            IOException.class,
            () ->
                CourseBroker.start(
                    new BrokerSettings(BrokerSettings.LOOPBACK, 0, false, Optional.of(uri)),
                    journal));
    assertEquals(
        "'" + uri + "' is no address of a broker: it looks like tcp://HOST:1883",
        refused.getMessage());
  }

  private static BrokerSettings behind(String url) {
    return new BrokerSettings(BrokerSettings.LOOPBACK, 0, false, Optional.of(URI.create(url)));
  }
}
