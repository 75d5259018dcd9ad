import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.TypeAdapter;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Adds up in the callback, which catches what it throws; an adapter is strict by itself. */
public class JsonRobust {
  private static final TypeAdapter<JsonElement> JSON = new Gson().getAdapter(JsonElement.class);

  private final CountDownLatch end = new CountDownLatch(1);
  private double litres;
  private int count;

  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    JsonRobust rain = new JsonRobust();
    MqttClient client = new MqttClient(url, "in-callback", new MemoryPersistence());
    client.connect();
    client.subscribe(args[0], (topic, message) -> rain.hears(message));
    rain.end.await();
    JsonObject total = new JsonObject();
    total.addProperty("litres", rain.litres);
    total.addProperty("count", rain.count);
    client.publish(args[1], total.toString().getBytes(UTF_8), 2, false);
    client.disconnect();
    client.close();
  }

  private void hears(MqttMessage message) {
    if (message.getPayload().length == 0) {
      end.countDown();
      return;
    }
    try {
      JsonElement json = JSON.fromJson(new String(message.getPayload(), UTF_8));
      JsonElement reading = json.getAsJsonObject().get("litres");
      if (reading.getAsJsonPrimitive().isNumber()) {
        litres += reading.getAsDouble();
        count++;
      }
    } catch (IOException | RuntimeException broken) {
      System.out.println("broken: " + message);
    }
  }
}
