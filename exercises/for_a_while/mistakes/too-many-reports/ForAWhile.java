import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class ForAWhile {
  private static final int PAUSE = 250;

  public static void main(String[] args) throws MqttException, InterruptedException {
    String doorTopic = args[0];
    String reportTopic = args[1];
    int reports = Integer.parseInt(args[2]);
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    AtomicInteger heard = new AtomicInteger();

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.connect();

      // Called on Paho's thread, whatever main does meanwhile.
      client.subscribe(
          doorTopic,
          1,
          (topic, message) -> {
            heard.incrementAndGet();
            System.out.println(new String(message.getPayload(), UTF_8));
          });

      for (int i = 0; i <= reports; i++) {
        Thread.sleep(PAUSE);
        byte[] count = ("" + heard.get()).getBytes(UTF_8);
        client.publish(reportTopic, count, 1, false);
      }

      client.disconnect();
    }
  }
}
