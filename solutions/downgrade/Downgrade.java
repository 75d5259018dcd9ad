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

    CountDownLatch arrived = new CountDownLatch(1);

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.connect();

      // From the broker to us: QoS 0 at the most.
      client.subscribe(
          topic,
          0,
          (name, message) -> {
            System.out.println(
                new String(message.getPayload(), UTF_8) + " at QoS " + message.getQos());
            arrived.countDown();
          });

      // From us to the broker: QoS 2.
      client.publish(topic, text.getBytes(UTF_8), 2, false);

      arrived.await(); // publish() has waited for the broker, not for the way back
      client.unsubscribe(topic);
      client.disconnect();
    }
  }
}
