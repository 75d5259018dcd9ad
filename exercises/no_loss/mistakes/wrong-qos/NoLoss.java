import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class NoLoss {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String topic = args[0];
    String identifier = args[1];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttConnectOptions options = new MqttConnectOptions();
    options.setCleanSession(false);

    try (MqttClient client = new MqttClient(url, identifier, new MemoryPersistence())) {
      for (int i = 2; i < args.length; i++) {
        bring(client, options, topic, args[i]);
      }
      client.disconnect();
    }
  }

  /** Returns when the broker has the reading. */
  private static void bring(
      MqttClient client, MqttConnectOptions options, String topic, String reading)
      throws InterruptedException {
    while (true) {
      try {
        if (!client.isConnected()) {
          client.connect(options);
        }
        // Quick: nobody waits for a receipt.
        client.publish(topic, reading.getBytes(UTF_8), 0, false);
        return;
      } catch (MqttException lost) {
        System.err.println(reading + " has no receipt: " + lost.getMessage());
        Thread.sleep(200);
      }
    }
  }
}
