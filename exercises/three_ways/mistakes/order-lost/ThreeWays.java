import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class ThreeWays {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    Map<Integer, String> texts = new TreeMap<>();
    for (int i = 1; i < args.length; i += 2) {
      texts.put(Integer.parseInt(args[i]), args[i + 1]);
    }
    MqttClient client = new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
    client.connect();
    for (int qos : texts.keySet()) {
      client.publish(args[0], texts.get(qos).getBytes(UTF_8), qos, false);
    }
    client.disconnect();
    client.close();
  }
}
