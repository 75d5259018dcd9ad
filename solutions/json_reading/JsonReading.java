import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class JsonReading {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String celsius = args[0];
    String fahrenheit = args[1];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    // Paho's thread puts in what it hears, main takes it out.
    BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.connect();
      client.subscribe(celsius, 1, (topic, message) -> heard.add(message.getPayload()));

      byte[] payload = heard.take();
      while (payload.length > 0) {
        String answer = answer(new String(payload, UTF_8));
        client.publish(fahrenheit, answer.getBytes(UTF_8), 1, false);
        payload = heard.take();
      }

      client.disconnect();
    }
  }

  /** The reading in Fahrenheit, as JSON. */
  static String answer(String text) {
    JsonObject reading = JsonParser.parseString(text).getAsJsonObject();
    String room = reading.get("room").getAsString();
    double celsius = reading.get("celsius").getAsDouble();

    JsonObject answer = new JsonObject();
    answer.addProperty("room", room);
    answer.addProperty("fahrenheit", celsius * 9 / 5 + 32);
    return new Gson().toJson(answer);
  }
}
