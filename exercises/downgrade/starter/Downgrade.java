import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Downgrade {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String topic = args[0];
    String text = args[1];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    // A gate: arrived.await() waits at it, arrived.countDown() opens it.
    CountDownLatch arrived = new CountDownLatch(1);

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.connect();

      // 1. Subscribe to the topic. This asks for the best that there is; do you want it?
      client.subscribe(
          topic,
          2,
          (name, message) -> {
            String payload = new String(message.getPayload(), UTF_8);
            System.out.println(payload); // 2. print the QoS too, and open the gate
          });

      // 3. Publish the text at QoS 2, and wait at the gate.

      // 4. Unsubscribe.

      client.disconnect();
    }
  }
}
