import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A worker for each order, who sleeps as long as the dish takes. */
public class RequestReply {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch closing = new CountDownLatch(1);

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.connect();
      client.subscribe(
          args[0],
          1,
          (topic, message) -> {
            if (message.getPayload().length == 0) {
              closing.countDown();
              return;
            }
            String text = new String(message.getPayload(), UTF_8);
            JsonObject order = JsonParser.parseString(text).getAsJsonObject();
            new Thread(() -> answer(client, order)).start();
          });
      closing.await();
      client.disconnect();
    }
  }

  static void answer(MqttClient client, JsonObject order) {
    try {
      Thread.sleep(1000 * order.get("seconds").getAsLong());
      JsonObject answer = order.deepCopy();
      answer.add("ready", order.get("dish"));
      client.publish(order.get("replyTo").getAsString(), answer.toString().getBytes(UTF_8), 1, false);
    } catch (MqttException | InterruptedException e) {
      System.err.println("Not answered: " + e.getMessage());
    }
  }
}
