import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class AllSent {
  public static void main(String[] args) throws Exception {
    String topic = args[0];
    String word = args[1];
    int count = Integer.parseInt(args[2]);
    int qos = Integer.parseInt(args[3]);
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    for (int i = 1; i <= count; i++) {
      MqttClient client =
          new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
      client.connect();
      client.publish(topic, (word + " " + i).getBytes(UTF_8), qos, false);
      client.disconnect();
      client.close();
    }
  }
}
