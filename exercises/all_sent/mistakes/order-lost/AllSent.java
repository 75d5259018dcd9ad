import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.Set;
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

    Set<String> readings = new HashSet<>();
    for (int i = 1; i <= count; i++) {
      readings.add(word + " " + i);
    }
    MqttClient client = new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
    client.connect();
    for (String reading : readings) {
      client.publish(topic, reading.getBytes(UTF_8), qos, false);
    }
    client.disconnect();
    client.close();
  }
}
