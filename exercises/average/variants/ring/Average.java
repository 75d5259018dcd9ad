import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A ring of numbers for each room, and their sum; rounds in whole tenths. */
public class Average {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String base = args[0];
    int count = Integer.parseInt(args[1]);
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch end = new CountDownLatch(1);
    Map<String, int[]> rooms = new HashMap<>();

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
                // The last two places: how many came so far, and the sum of those in the ring.
                int[] ring = rooms.computeIfAbsent(room, r -> new int[count + 2]);
                int ppm = reading.get("ppm").getAsInt();
                int place = ring[count] % count;
                ring[count + 1] += ppm - ring[place];
                ring[place] = ppm;
                ring[count]++;

                if (reading.get("report").getAsBoolean()) {
                  int number = Math.min(ring[count], count);
                  int tenths = (20 * ring[count + 1] + number) / (2 * number);
                  String text = tenths / 10 + "." + tenths % 10;
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
