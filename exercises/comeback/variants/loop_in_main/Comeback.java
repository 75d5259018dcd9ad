import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Looks after the connection every half second, in main; a listener in place of a callback. */
public class Comeback {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch over = new CountDownLatch(1);
    MqttClient client = new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
    do {
      if (!client.isConnected()) {
        try {
          client.connect();
          client.subscribe(
              args[0],
              1,
              (topic, message) -> {
                String news = new String(message.getPayload(), UTF_8);
                if (news.equals(args[1])) {
                  over.countDown();
                } else {
                  System.out.println(news);
                }
              });
        } catch (MqttException e) {
          System.err.println("Not yet: " + e.getMessage());
        }
      }
    } while (!over.await(600, TimeUnit.MILLISECONDS));
    client.disconnect();
    client.close();
  }
}
