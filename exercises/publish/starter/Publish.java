import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Publish {
  public static void main(String[] args) throws MqttException {
    String topic = args[0]; // where to send it
    String text = args[1]; // what to send

    // Where the broker is. The course sets MQTT_URL; without it, it is your own machine.
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      byte[] payload = text.getBytes(UTF_8);

      // 1. Connect.

      // 2. Publish the payload to the topic, then print "sent".

      // 3. Disconnect.
    }
  }
}
