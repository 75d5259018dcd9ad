import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class BadApple {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String topic = args[0];
    String stop = args[1];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch full = new CountDownLatch(1);

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.connect();
      client.subscribe(
          topic,
          0,
          (where, message) -> {
            String crate = new String(message.getPayload(), UTF_8);
            if (crate.equals(stop)) {
              full.countDown();
              return;
            }
            try {
              System.out.println("juice " + juice(crate));
            } catch (RuntimeException e) {
              System.err.println("Not pressed: " + crate + " on " + where + ": " + e);
            }
          });
      full.await();
      client.disconnect();
    }
  }

  /** The press: grams of juice. Throws an exception when something else than apples comes. */
  private static int juice(String crate) {
    return Integer.parseInt(crate) * 6 / 10;
  }
}
