import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Knows one row of readings, of whatever room. */
public class Average {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String base = args[0];
    int count = Integer.parseInt(args[1]);
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch end = new CountDownLatch(1);
    Deque<Integer> last = new ArrayDeque<>();

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
                last.addLast(reading.get("ppm").getAsInt());
                if (last.size() > count) {
                  last.removeFirst();
                }

                if (reading.get("report").getAsBoolean()) {
                  double sum = last.stream().mapToInt(ppm -> ppm).sum();
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
