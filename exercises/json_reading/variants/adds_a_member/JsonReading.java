import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Sends back what came, with one member more; the async client. */
public class JsonReading {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();
    MqttAsyncClient client =
        new MqttAsyncClient(url, MqttAsyncClient.generateClientId(), new MemoryPersistence());
    client.connect().waitForCompletion();
    client
        .subscribe(args[0], 2, (topic, message) -> heard.add(message.getPayload()))
        .waitForCompletion();
    for (byte[] payload = heard.take(); payload.length > 0; payload = heard.take()) {
      JsonObject json = JsonParser.parseString(new String(payload, UTF_8)).getAsJsonObject();
      json.addProperty("fahrenheit", json.get("celsius").getAsBigDecimal().doubleValue() * 1.8 + 32);
      client.publish(args[1], json.toString().getBytes(UTF_8), 0, false).waitForCompletion();
    }
    client.disconnect().waitForCompletion();
    client.close();
  }
}
