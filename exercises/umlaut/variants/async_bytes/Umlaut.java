import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Never makes text of the name at all: its bytes go out as they came in. */
public class Umlaut {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    byte[] before = "Grüß dich, ".getBytes(UTF_8);
    byte[] farewell = "Tschüss".getBytes(UTF_8);
    CountDownLatch over = new CountDownLatch(1);
    Queue<IMqttToken> sent = new ConcurrentLinkedQueue<>();
    MqttAsyncClient client =
        new MqttAsyncClient(url, MqttAsyncClient.generateClientId(), new MemoryPersistence());
    client.connect().waitForCompletion();
    client
        .subscribe(
            args[0],
            2,
            (topic, message) -> {
              if (Arrays.equals(message.getPayload(), farewell)) {
                over.countDown();
                return;
              }
              ByteArrayOutputStream greeting = new ByteArrayOutputStream();
              greeting.write(before);
              greeting.write(message.getPayload());
              greeting.write('!');
              sent.add(client.publish(args[1], greeting.toByteArray(), 0, false));
            })
        .waitForCompletion();
    over.await();
    for (IMqttToken token : sent) {
      token.waitForCompletion(); // else disconnect() may overtake a greeting
    }
    client.disconnect().waitForCompletion();
    client.close();
  }
}
