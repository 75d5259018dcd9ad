import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CountDownLatch;
import java.util.logging.Logger;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Asks before it presses, and reports to a logger, which writes to System.err. */
public class BadApple {
  private static final Logger LOG = Logger.getLogger("press");

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
          1,
          (where, message) -> {
            String crate = new String(message.getPayload(), UTF_8);
            if (crate.equals(stop)) {
              full.countDown();
              return;
            }
            if (crate.matches("[0-9]{1,6}")) {
              System.out.println("juice " + juice(crate));
            } else {
              LOG.warning("no apples in '" + crate + "'");
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
