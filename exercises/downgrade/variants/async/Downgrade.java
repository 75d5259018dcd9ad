import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.Semaphore;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** The async client; first the message is waited for, then the publish's own end. */
public class Downgrade {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    Semaphore arrived = new Semaphore(0);
    MqttAsyncClient client =
        new MqttAsyncClient(url, MqttAsyncClient.generateClientId(), new MemoryPersistence());
    client.connect().waitForCompletion();
    client
        .subscribe(
            args[0],
            0,
            (topic, message) -> {
              System.out.printf(
                  "%s at QoS %d%n", new String(message.getPayload(), UTF_8), message.getQos());
              arrived.release();
            })
        .waitForCompletion();
    IMqttDeliveryToken sent = client.publish(args[0], args[1].getBytes(UTF_8), 2, false);
    arrived.acquire();
    sent.waitForCompletion();
    client.unsubscribe(args[0]).waitForCompletion();
    client.disconnect().waitForCompletion();
    client.close();
  }
}
