import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class AllSent {
  public static void main(String[] args) throws MqttException {
    String topic = args[0];
    String word = args[1];
    int count = Integer.parseInt(args[2]);
    int qos = Integer.parseInt(args[3]);
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.connect(); // once, for all readings

      for (int number = 1; number <= count; number++) {
        String reading = word + " " + number;
        // Comes back when the broker has confirmed it: so the order holds,
        // and after the last one nothing is left to wait for.
        client.publish(topic, reading.getBytes(UTF_8), qos, false);
      }

      client.disconnect();
    }
  }
}
