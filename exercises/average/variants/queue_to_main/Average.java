import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A short queue to main, which reckons and publishes with the blocking client. */
public class Average {
  static class Reading {
    int ppm;
    boolean report;
    transient String room;
  }

  public static void main(String[] args) throws Exception {
    Gson gson = new Gson();
    BlockingQueue<Reading> queue = new ArrayBlockingQueue<>(100);
    Map<String, LinkedList<Integer>> rooms = new HashMap<>();
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttClient client = new MqttClient(url, "air", new MemoryPersistence());
    client.connect();
    client.subscribe(
        args[0] + "/#",
        1,
        (topic, message) -> {
          String[] levels = topic.substring(args[0].length() + 1).split("/");
          if (message.getPayload().length == 0) {
            queue.put(new Reading());
          } else if (levels.length == 2 && levels[1].equals("co2")) {
            Reading reading =
                gson.fromJson(new String(message.getPayload(), UTF_8), Reading.class);
            reading.room = levels[0];
            queue.put(reading);
          }
        });
    for (Reading one = queue.take(); one.room != null; one = queue.take()) {
      LinkedList<Integer> last = rooms.computeIfAbsent(one.room, room -> new LinkedList<>());
      last.add(one.ppm);
      while (last.size() > Integer.parseInt(args[1])) {
        last.remove();
      }
      if (one.report) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int ppm : last) {
          sum = sum.add(BigDecimal.valueOf(ppm));
        }
        BigDecimal average = sum.divide(BigDecimal.valueOf(last.size()), 1, RoundingMode.HALF_UP);
        client.publish(
            args[0] + "/" + one.room + "/average", average.toString().getBytes(UTF_8), 1, false);
      }
    }
    client.disconnect();
    client.close();
  }
}
