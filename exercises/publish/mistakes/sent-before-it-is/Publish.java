import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Publish {
  public static void main(String[] args) throws MqttException {
    String topic = args[0];
    String text = args[1];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    // A client identifier of its own: the broker knows a client by it.
    String identifier = MqttClient.generateClientId();

    // MemoryPersistence: without it, Paho makes a folder where the program stands.
    try (MqttClient client = new MqttClient(url, identifier, new MemoryPersistence())) {
      client.connect();

      System.out.println("sent");
      client.publish(topic, text.getBytes(UTF_8), 1, false);

      client.disconnect();
    } // Here try closes the client, and the program can end.
  }
}
