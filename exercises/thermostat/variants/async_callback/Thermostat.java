import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Everything from within the callback, with the client that doesn't wait. */
public class Thermostat {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch off = new CountDownLatch(1);
    MqttAsyncClient client = new MqttAsyncClient(url, "thermostat", new MemoryPersistence());
    client.connect().waitForCompletion();
    client
        .subscribe(
            args[0],
            1,
            (topic, message) -> {
              if (new String(message.getPayload(), UTF_8).equals("off")) {
                off.countDown();
              } else {
                client.publish(args[1], message.getPayload(), 1, true);
                client.publish(args[2], "click".getBytes(UTF_8), 1, false);
              }
            })
        .waitForCompletion();
    off.await();
    client.publish(args[1], new byte[0], 1, true).waitForCompletion();
    client.disconnect().waitForCompletion();
    client.close();
  }
}
