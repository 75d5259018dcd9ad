import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class ThreeWays {
  public static void main(String[] args) throws MqttException {
    String topic = args[0];
    // args[1] is the QoS of the text in args[2],
    // args[3] that of args[4], args[5] that of args[6].
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.connect();

      // Sends the first text, but how? Give the message its QoS, and send the others too.
      MqttMessage message = new MqttMessage(args[2].getBytes(UTF_8));
      client.publish(topic, message);

      client.disconnect();
    }
  }
}
