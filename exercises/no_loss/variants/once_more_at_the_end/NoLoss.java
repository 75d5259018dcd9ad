import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Puts what has no receipt at the end of the queue. A new client object after each break. */
public class NoLoss {
  public static void main(String[] args) throws MqttException, InterruptedException {
    Deque<String> queue = new ArrayDeque<>(List.of(args).subList(2, args.length));
    MqttClient client = connect(args[1]);
    while (!queue.isEmpty()) {
      String reading = queue.remove();
      try {
        client.publish(args[0], reading.getBytes(UTF_8), 1, false);
      } catch (MqttException lost) {
        queue.add(reading);
        client.close();
        client = connect(args[1]);
      }
    }
    client.disconnect();
    client.close();
  }

  private static MqttClient connect(String identifier) throws MqttException, InterruptedException {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttConnectOptions options = new MqttConnectOptions();
    options.setCleanSession(false);
    while (true) {
      MqttClient client = new MqttClient(url, identifier, new MemoryPersistence());
      try {
        client.connect(options);
        return client;
      } catch (MqttException refused) {
        client.close();
        Thread.sleep(250);
      }
    }
  }
}
