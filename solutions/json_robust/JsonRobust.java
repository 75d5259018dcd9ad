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
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class JsonRobust {
  // Takes JSON by the letter of the standard, and nothing that only looks like it.
  static final Gson STRICT = new GsonBuilder().setStrictness(Strictness.STRICT).create();

  public static void main(String[] args) throws MqttException, InterruptedException {
    String rain = args[0];
    String total = args[1];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    // Paho's thread puts in what it hears, main takes it out.
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.connect();
      client.subscribe(
          rain, 1, (topic, message) -> heard.add(new String(message.getPayload(), UTF_8)));

      double litres = 0;
      int count = 0;
      String text = heard.take();
      while (!text.isEmpty()) {
        try {
          litres += litres(text);
          count++;
        } catch (JsonParseException broken) {
          System.out.println("broken: " + text + " (" + broken.getMessage() + ")");
        }
        text = heard.take();
      }

      JsonObject answer = new JsonObject();
      answer.addProperty("litres", litres);
      answer.addProperty("count", count);
      client.publish(total, STRICT.toJson(answer).getBytes(UTF_8), 1, false);
      client.disconnect();
    }
  }

  /** The litres of one reading; an exception where it is broken. */
  static double litres(String text) {
    JsonElement json = STRICT.fromJson(text, JsonElement.class);
    if (json == null || !json.isJsonObject()) {
      throw new JsonParseException("no object");
    }
    JsonElement litres = json.getAsJsonObject().get("litres");
    if (litres == null || !litres.isJsonPrimitive() || !litres.getAsJsonPrimitive().isNumber()) {
      throw new JsonParseException("litres is no number");
    }
    return litres.getAsDouble();
  }
}
