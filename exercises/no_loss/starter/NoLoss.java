import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class NoLoss {
  public static void main(String[] args) throws MqttException {
    String topic = args[0];
    String identifier = args[1];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttConnectOptions options = new MqttConnectOptions();
    options.setCleanSession(false);

    try (MqttClient client = new MqttClient(url, identifier, new MemoryPersistence())) {
      client.connect(options);
      for (int i = 2; i < args.length; i++) {
        // If the connection breaks here, everything is over. What should happen instead?
        client.publish(topic, args[i].getBytes(UTF_8), 1, false);
      }
      client.disconnect();
    }
  }
}
