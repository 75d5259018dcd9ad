import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class ForAWhile {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String doorTopic = args[0];
    String reportTopic = args[1];
    int reports = Integer.parseInt(args[2]);
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    // A number that two threads may use: heard.incrementAndGet(), heard.get().
    AtomicInteger heard = new AtomicInteger();

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.connect();

      // 1. Subscribe with a listener that counts and prints.
      //    client.subscribe(doorTopic, 1, (topic, message) -> { ... });

      // 2. The work: so many reports, with a pause between them.
      byte[] report = ("" + heard.get()).getBytes(UTF_8);

      client.disconnect();
    }
  }
}
