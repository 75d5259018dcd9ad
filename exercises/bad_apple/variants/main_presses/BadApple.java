import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** The callback only notes; what main does can't hurt the connection. */
public class BadApple {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    BlockingQueue<String> crates = new LinkedBlockingQueue<>();
    MqttAsyncClient client =
        new MqttAsyncClient(url, MqttAsyncClient.generateClientId(), new MemoryPersistence());
    client.connect().waitForCompletion();
    client
        .subscribe(
            args[0],
            1,
            (topic, message) -> crates.add(new String(message.getPayload(), UTF_8)))
        .waitForCompletion();
    for (String crate = crates.take(); !crate.equals(args[1]); crate = crates.take()) {
      try {
        System.out.println("juice " + juice(crate));
      } catch (NumberFormatException e) {
        System.err.println(e.getMessage());
      }
    }
    client.disconnect().waitForCompletion();
    client.close();
  }

  private static int juice(String crate) {
    return Integer.parseInt(crate) * 6 / 10;
  }
}
