import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class ThreeWays {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttClient client = new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
    client.connect();
    for (int qos = 0; qos <= 2; qos++) {
      client.publish(args[0], args[2 * qos + 2].getBytes(UTF_8), qos, false);
    }
    client.disconnect();
    client.close();
  }
}
