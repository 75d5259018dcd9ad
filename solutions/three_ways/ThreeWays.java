import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class ThreeWays {
  public static void main(String[] args) throws MqttException {
    String topic = args[0];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.connect();

      // After the topic the arguments come in pairs: a QoS and a text.
      for (int i = 1; i < args.length; i += 2) {
        int qos = Integer.parseInt(args[i]);
        String text = args[i + 1];
        // QoS 0: comes back when the message is written to the network.
        // QoS 1: when PUBACK is here. QoS 2: when PUBCOMP is here.
        client.publish(topic, text.getBytes(UTF_8), qos, false);
      }

      client.disconnect();
    }
  }
}
