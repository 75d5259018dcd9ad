import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Classes in place of members by name; answers from inside the listener. */
public class JsonReading {
  private static final Gson GSON = new Gson();

  static class Celsius {
    String room;
    double celsius;
  }

  record Fahrenheit(String room, double fahrenheit) {}

  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch off = new CountDownLatch(1);
    MqttClient client = new MqttClient(url, "own-class", new MemoryPersistence());
    client.connect();
    client.subscribe(
        args[0],
        (topic, message) -> {
          Celsius in = GSON.fromJson(new String(message.getPayload(), UTF_8), Celsius.class);
          if (in == null) {
            off.countDown();
            return;
          }
          Fahrenheit out = new Fahrenheit(in.room, in.celsius * 1.8 + 32);
          client.publish(args[1], GSON.toJson(out).getBytes(UTF_8), 2, false);
        });
    off.await();
    client.disconnect();
    client.close();
  }
}
