import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class JsonReading {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();
    MqttClient client = new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
    client.connect();
    client.subscribe(args[0], 1, (topic, message) -> heard.add(message.getPayload()));
    byte[] payload = heard.take();
    while (payload.length > 0) {
      JsonObject reading = JsonParser.parseString(new String(payload, UTF_8)).getAsJsonObject();
      String room = reading.get("room").getAsString();
      double fahrenheit = reading.get("celsius").getAsDouble() * 9 / 5 + 32;
      String json = "{\"room\": \"" + room + "\", \"fahrenheit\": " + fahrenheit + "}";
      client.publish(args[1], json.getBytes(UTF_8), 1, false);
      payload = heard.take();
    }
    client.disconnect();
    client.close();
  }
}
