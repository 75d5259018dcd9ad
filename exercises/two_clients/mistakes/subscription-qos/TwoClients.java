import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class TwoClients {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String topic = args[0];
    String name = args[1];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch heard = new CountDownLatch(args.length - 2);

    try (MqttClient hears = new MqttClient(url, name + "-hears", new MemoryPersistence());
        MqttClient says = new MqttClient(url, name + "-says", new MemoryPersistence())) {
      hears.connect();
      hears.subscribe(
          topic,
          0,
          (t, message) -> {
            System.out.println(new String(message.getPayload(), UTF_8));
            heard.countDown();
          });

      // The listener listens: now the other may talk.
      says.connect();
      for (int i = 2; i < args.length; i++) {
        says.publish(topic, args[i].getBytes(UTF_8), 1, false);
      }

      heard.await();
      says.disconnect();
      hears.disconnect();
    }
  }
}
