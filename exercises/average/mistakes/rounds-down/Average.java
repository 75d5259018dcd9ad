import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Cuts off what stands behind the first decimal place. */
public class Average {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String base = args[0];
    int count = Integer.parseInt(args[1]);
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch end = new CountDownLatch(1);
    Map<String, Deque<Integer>> rooms = new HashMap<>();

    try (MqttAsyncClient client =
        new MqttAsyncClient(url, MqttAsyncClient.generateClientId(), new MemoryPersistence())) {
      client.connect().waitForCompletion();
      client
          .subscribe(
              base + "/+/co2",
              1,
              (topic, message) -> {
                String room = topic.substring(base.length() + 1, topic.lastIndexOf('/'));
                String payload = new String(message.getPayload(), UTF_8);
                JsonObject reading = JsonParser.parseString(payload).getAsJsonObject();
                Deque<Integer> last = rooms.computeIfAbsent(room, r -> new ArrayDeque<>());
                last.addLast(reading.get("ppm").getAsInt());
                if (last.size() > count) {
                  last.removeFirst();
                }

                if (reading.get("report").getAsBoolean()) {
                  int sum = last.stream().mapToInt(ppm -> ppm).sum();
                  String text = String.valueOf((10 * sum / last.size()) / 10.0);
                  client.publish(base + "/" + room + "/average", text.getBytes(UTF_8), 1, false);
                }
              })
          .waitForCompletion();
      client.subscribe(base + "/end", 1, (topic, message) -> end.countDown()).waitForCompletion();
      end.await();
      client.disconnect().waitForCompletion();
    }
  }
}
