import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class RequestReply {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch closing = new CountDownLatch(1);
    ScheduledExecutorService stoves = Executors.newScheduledThreadPool(4);

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
            // Another worker answers, at its time; the callback is free again at once.
            stoves.schedule(
                () -> answer(client, order), order.get("seconds").getAsLong(), TimeUnit.SECONDS);
          });
      closing.await();
      client.disconnect();
    }
    stoves.shutdown();
  }

  /** All that the answer needs is in the order itself; nothing is remembered beside it. */
  static void answer(MqttClient client, JsonObject order) {
    JsonObject answer = new JsonObject();
    answer.addProperty("id", order.get("id").getAsString());
    answer.addProperty("ready", order.get("dish").getAsString());
    try {
      client.publish(
          order.get("replyTo").getAsString(), answer.toString().getBytes(UTF_8), 1, false);
    } catch (MqttException e) {
      System.err.println("Not answered: " + e.getMessage());
    }
  }
}
