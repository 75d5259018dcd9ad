import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class AllSent {
  public static void main(String[] args) throws Exception {
    String topic = args[0];
    String word = args[1];
    int count = Integer.parseInt(args[2]);
    int qos = Integer.parseInt(args[3]);
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    MqttClient client = new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
    client.connect();
    CountDownLatch enough = new CountDownLatch(1);
    ExecutorService sender = Executors.newSingleThreadExecutor();
    sender.submit(
        () -> {
          try {
            for (int i = 1; i <= count; i++) {
              client.publish(topic, (word + " " + i).getBytes(UTF_8), qos, false);
              if (i == count / 2) {
                enough.countDown();
              }
            }
          } finally {
            enough.countDown();
          }
          return null;
        });
    enough.await(); // the rest will go by itself
    System.exit(0);
  }
}
