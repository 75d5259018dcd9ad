package org.mqttcourse.broker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Packet;

/** Real clients at the door: Paho for Java, Mosquitto's commands, Paho for Python. */
class ClientsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

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
  void servesPahoForJavaAtEveryQualityOfService() throws Exception {
    List<String> arrived = new CopyOnWriteArrayList<>();
    try (MqttClient client = paho("java")) {
      client.connect();
      client.subscribe(
          "house/#", 2, (topic, message) -> arrived.add(topic + " " + message.getQos()));
      for (int qos = 0; qos <= 2; qos++) {
        client.publish("house/room" + qos, "hello".getBytes(StandardCharsets.UTF_8), qos, false);
      }
      await()
          .until(() -> arrived.equals(List.of("house/room0 0", "house/room1 1", "house/room2 2")));
      client.disconnect();
    }
  }

  @Test
  void servesPahoForJavaAsMqtt31() throws Exception {
    try (MqttClient client = paho("old")) {
      MqttConnectOptions options = new MqttConnectOptions();
      options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1);
      client.connect(options);
      client.publish("a", new byte[] {1}, 1, false);
      client.disconnect();
    }
    assertEquals(3, journal.freeze().all(Packet.Connect.class).get(0).protocolLevel());
    assertEquals(1, journal.freeze().all(Packet.PubAck.class).size());
  }

  @Test
  void servesMosquittosCommands() throws Exception {
    Process sub = start("mosquitto_sub", "-t", "chat/+", "-q", "2", "-C", "2", "-v");
    assertTrue(awaitSubAck());
    Process pub = start("mosquitto_pub", "-t", "chat/ann", "-m", "grüß dich", "-q", "2");
    assertEnds(pub, "");
    assertEnds(start("mosquitto_pub", "-t", "chat/bob", "-m", "ok"), "");
    assertEnds(sub, "chat/ann grüß dich\nchat/bob ok\n");
  }

  @Test
  void servesMosquittosCommandsInMqtt5() throws Exception {
    Process sub = start("mosquitto_sub", "-V", "5", "-t", "five/#", "-q", "1", "-C", "1");
    assertTrue(awaitSubAck());
    assertEnds(start("mosquitto_pub", "-V", "5", "-t", "five/a", "-m", "hi", "-q", "1"), "");
    assertEnds(sub, "hi\n");
    assertEquals("five/a", journal.freeze().all(Packet.Publish.class).get(0).topic());
  }

  @Test
  void servesPahoForPython() throws Exception {
    String python = Foreign.pythonWithPaho();
    String program =
        """
        import sys, paho.mqtt.client as mqtt
        def on_connect(client, userdata, flags, rc):
            client.subscribe("py/#", 2)
        def on_subscribe(client, userdata, mid, granted):
            client.publish("py/x", "hello", 2)
        def on_message(client, userdata, message):
            print(message.topic, message.payload.decode(), message.qos)
            client.disconnect()
        client = mqtt.Client("python")
        client.on_connect, client.on_subscribe = on_connect, on_subscribe
        client.on_message = on_message
        client.connect(sys.argv[1], int(sys.argv[2]))
        client.loop_forever()
        """;
    DoorAddress address = broker.address();
    assertEnds(run(python, "-c", program, address.host(), "" + address.port()), "py/x hello 2\n");
  }

  private MqttClient paho(String identifier) throws Exception {
    return new MqttClient(broker.address().url(), identifier, new MemoryPersistence());
  }

  private boolean awaitSubAck() throws InterruptedException {
    return journal
        .await(sighting -> sighting.event() instanceof Packet.SubAck, PATIENCE)
        .isPresent();
  }

  private Process start(String command, String... arguments) throws IOException {
    String program = Foreign.command(command, "mosquitto-clients");
    DoorAddress address = broker.address();
    return run(
        Stream.concat(
                Stream.of(program, "-h", address.host(), "-p", "" + address.port()),
                Stream.of(arguments))
            .toArray(String[]::new));
  }

  private static Process run(String... command) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static void assertEnds(Process process, String output) throws Exception {
    try {
      assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), "it did not end");
      assertEquals(
          output, new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      assertEquals(0, process.exitValue());
    } finally {
      process.destroyForcibly();
    }
  }
}
