import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class JsonRobust {
  private static final Gson STRICT =
      new GsonBuilder().setStrictness(Strictness.STRICT).create();

  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    MqttClient client = new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
    client.connect();
    client.subscribe(
        args[0], 1, (topic, message) -> heard.add(new String(message.getPayload(), UTF_8)));
    double litres = 0;
    int count = 0;
    try {
      for (String text = heard.take(); !text.isEmpty(); text = heard.take()) {
        JsonElement reading = STRICT.fromJson(text, JsonObject.class).get("litres");
        if (!reading.getAsJsonPrimitive().isNumber()) {
          throw new JsonParseException("no number");
        }
        litres += reading.getAsDouble();
        count++;
      }
    } catch (RuntimeException e) {
      while (!heard.take().isEmpty()) {
        System.out.println("broken");
      }
    }
    JsonObject total = new JsonObject();
    total.addProperty("litres", litres);
    total.addProperty("count", count);
    client.publish(args[1], total.toString().getBytes(UTF_8), 1, false);
    client.disconnect();
    client.close();
  }
}
