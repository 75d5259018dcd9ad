import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Keeps every reading that ever came, in full. */
public class Average {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String base = args[0];
    int count = Integer.parseInt(args[1]);
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch end = new CountDownLatch(1);
    Map<String, List<JsonObject>> rooms = new HashMap<>();

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
                List<JsonObject> all = rooms.computeIfAbsent(room, r -> new ArrayList<>());
                all.add(reading);

                if (reading.get("report").getAsBoolean()) {
                  List<JsonObject> last = all.subList(Math.max(0, all.size() - count), all.size());
                  double sum = last.stream().mapToInt(r -> r.get("ppm").getAsInt()).sum();
                  String text = String.format(Locale.ROOT, "%.1f", sum / last.size());
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
