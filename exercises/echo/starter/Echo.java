import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Echo {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String callTopic = args[0];
    String echoTopic = args[1];
    String stop = args[2];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch stopped = new CountDownLatch(1);

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.connect();
      client.subscribe(
          callTopic,
          1,
          (topic, message) -> {
            if (new String(message.getPayload(), UTF_8).equals(stop)) {
              stopped.countDown();
            } else {
              // This hangs. Why, and what does not?
              client.publish(echoTopic, message.getPayload(), 0, false);
            }
          });
      stopped.await();
      client.disconnect();
    }
  }
}
