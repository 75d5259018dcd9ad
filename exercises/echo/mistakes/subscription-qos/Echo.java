import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Echo {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String callTopic = args[0];
    String echoTopic = args[1];
    String stop = args[2];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch stopped = new CountDownLatch(1);
    AtomicReference<IMqttDeliveryToken> last = new AtomicReference<>();

    try (MqttAsyncClient client =
        new MqttAsyncClient(url, MqttAsyncClient.generateClientId(), new MemoryPersistence())) {
      // main may wait: it is not the thread that brings the answers.
      client.connect().waitForCompletion();
      client
          .subscribe(
              callTopic,
              0, // the echo is at QoS 0, too
              (topic, message) -> {
                if (new String(message.getPayload(), UTF_8).equals(stop)) {
                  stopped.countDown();
                } else {
                  // Hand it over and return; nobody waits in a callback.
                  last.set(client.publish(echoTopic, message.getPayload(), 0, false));
                }
              })
          .waitForCompletion();
      stopped.await();
      // main may wait, and must: a goodbye overtakes what is not yet handed to the network.
      if (last.get() != null) {
        last.get().waitForCompletion();
      }
      client.disconnect().waitForCompletion();
    }
  }
}
