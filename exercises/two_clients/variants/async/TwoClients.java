import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** The async client; each text waits until the one before it was heard. */
public class TwoClients {
  public static void main(String[] args) throws Exception {
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    MqttAsyncClient talker = client(args[1]);
    MqttAsyncClient listener = client(args[1]);
    talker.connect().waitForCompletion();
    listener.connect().waitForCompletion();
    listener
        .subscribe(
            args[0], 1, (topic, message) -> heard.add(new String(message.getPayload(), UTF_8)))
        .waitForCompletion();
    for (int i = 2; i < args.length; i++) {
      talker.publish(args[0], args[i].getBytes(UTF_8), 1, false).waitForCompletion();
      System.out.println(heard.take());
    }
    listener.disconnect().waitForCompletion();
    talker.disconnect().waitForCompletion();
    listener.close();
    talker.close();
  }

  private static MqttAsyncClient client(String name) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    return new MqttAsyncClient(url, name + UUID.randomUUID(), new MemoryPersistence());
  }
}
