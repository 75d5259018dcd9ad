package org.mqttcourse.broker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Packet;

/** Clients of others at the encrypted door. */
class ForeignTlsClientsTest {
  private static final String PYTHON =
      """
      import sys
      import paho.mqtt.client as mqtt
      host, port, ca = sys.argv[1:4]
      done = []
      # Version 1, which Debian 12 has, and 2 hand over different things.
      versions = [mqtt.CallbackAPIVersion.VERSION1] if hasattr(mqtt, "CallbackAPIVersion") else []
      client = mqtt.Client(*versions, client_id="python")
      client.tls_set(ca_certs=ca or None)
      client.on_connect = lambda c, u, f, code: c.publish("secret", "psst", qos=1)
      client.on_publish = lambda c, u, m: (done.append(m), c.disconnect())
      client.connect(host, int(port))
      client.loop_forever()
      sys.exit(0 if done else 1)
      """;

  @TempDir private Path folder;
  private final Journal journal = new Journal(System::nanoTime);
  private CourseBroker broker;
  private String port;

  @BeforeEach
  void open() throws IOException {
    broker = CourseBroker.start(BrokerSettings.forCheck(), journal);
    TlsSettings tls = new TlsSettings(folder, 0, false, Clock.systemUTC());
    port = Integer.toString(broker.openTlsDoor(tls).port());
  }

  @AfterEach
  void close() {
    broker.close();
  }

  private int run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    try {
      assertTrue(process.waitFor(20, TimeUnit.SECONDS));
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private int mosquitto(String host, String... more) throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Foreign.command("mosquitto_pub", "mosquitto-clients"),
                "-h",
                host,
                "-p",
                port,
                "-q",
                "1",
                "-t",
                "secret"));
    words.addAll(List.of("-m", "psst"));
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }

  private void assertPublished(int times) throws IOException {
    String output = Files.readString(folder.resolve("output"), StandardCharsets.UTF_8);
    assertEquals(times, journal.freeze().toBroker().all(Packet.Publish.class).size(), output);
  }

  private void assertRefused(String beginning) {
    await()
        .untilAsserted(
            () -> {
              List<Event.Refused> refused = journal.freeze().all(Event.Refused.class);
              assertEquals(1, refused.size());
              assertTrue(refused.get(0).reason().startsWith(beginning), refused::toString);
            });
  }

  @Test
  void servesMosquittosClients() throws IOException, InterruptedException {
    String ca = folder.resolve("ca.pem").toString();
    assertEquals(0, mosquitto("localhost", "--cafile", ca));
    assertEquals(0, mosquitto("127.0.0.1", "--cafile", ca, "--tls-version", "tlsv1.2"));
    assertPublished(2);
  }

  @Test
  void refusesMosquittosClientThatTrustsSomebodyElse() throws IOException, InterruptedException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    try (CourseBroker other = CourseBroker.start(BrokerSettings.forCheck(), journal)) {
      other.openTlsDoor(new TlsSettings(elsewhere, 0, false, Clock.systemUTC()));
    }
    assertNotEquals(0, mosquitto("localhost", "--cafile", elsewhere.resolve("ca.pem").toString()));
    assertPublished(0);
    assertRefused("the client does not trust our certificate");
  }

  @Test
  void servesPythonsPahoAndRefusesItWithoutOurCertificate()
      throws IOException, InterruptedException {
    String python = Foreign.pythonWithPaho();
    assertEquals(
        0, run(python, "-c", PYTHON, "localhost", port, folder.resolve("ca.pem").toString()));
    assertPublished(1);
    assertNotEquals(0, run(python, "-c", PYTHON, "localhost", port, ""));
    assertPublished(1);
    assertRefused("the client does not trust our certificate");
  }
}
