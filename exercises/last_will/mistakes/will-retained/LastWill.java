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
    MqttConnectOptions options = new MqttConnectOptions();
    options.setWill(willTopic, will.getBytes(UTF_8), 1, true);
    client.connect(options);

    // At QoS 1 this comes back when the broker has the reading.
    client.publish(readingTopic, reading.getBytes(UTF_8), 1, false);

    // No disconnect(): that would take the will back.
    System.exit(0);
  }
}
