import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class JsonRobust {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String rain = args[0]; // the topic on which readings come in
    String total = args[1]; // the topic on which the total goes out
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
        // 2. A broken message must not end the program. It is not counted.
        litres += litres(text);
        count++;
        text = heard.take();
      }

      JsonObject answer = new JsonObject();
      answer.addProperty("litres", litres);
      answer.addProperty("count", count);
      client.publish(total, answer.toString().getBytes(UTF_8), 1, false);
      client.disconnect();
    }
  }

  /** The litres of one reading; an exception where it is broken. */
  static double litres(String text) {
    // 1. This takes good readings. It also takes some that are broken.
    JsonObject reading = JsonParser.parseString(text).getAsJsonObject();
    return reading.get("litres").getAsDouble();
  }
}
