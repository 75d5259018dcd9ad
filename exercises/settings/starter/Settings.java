import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Settings {
  public static void main(String[] args) throws MqttException {
    String topic = args[0];
    String text = args[1];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      MqttConnectOptions options = new MqttConnectOptions();
      // Who are we? And what is to be said when the broker doesn't like it?
      client.connect(options);
      client.publish(topic, text.getBytes(UTF_8), 1, false);
      client.disconnect();
    }
  }
}
