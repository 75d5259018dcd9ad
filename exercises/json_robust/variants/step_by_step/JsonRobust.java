import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.OptionalDouble;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Reads token by token; the async client. */
public class JsonRobust {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();
    MqttAsyncClient client =
        new MqttAsyncClient(url, MqttAsyncClient.generateClientId(), new MemoryPersistence());
    client.connect().waitForCompletion();
    client
        .subscribe(args[0], 2, (topic, message) -> heard.add(message.getPayload()))
        .waitForCompletion();
    double sum = 0;
    int count = 0;
    for (byte[] payload = heard.take(); payload.length > 0; payload = heard.take()) {
      OptionalDouble litres = litres(new String(payload, UTF_8));
      if (litres.isPresent()) {
        sum += litres.getAsDouble();
        count++;
      }
    }
    String total = "{\"count\": " + count + ", \"litres\": " + sum + "}";
    client.publish(args[1], total.getBytes(UTF_8), 0, false).waitForCompletion();
    client.disconnect().waitForCompletion();
    client.close();
  }

  private static OptionalDouble litres(String text) {
    OptionalDouble litres = OptionalDouble.empty();
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      reader.beginObject();
      while (reader.hasNext()) {
        if (reader.nextName().equals("litres") && reader.peek() == JsonToken.NUMBER) {
          litres = OptionalDouble.of(reader.nextDouble());
        } else {
          reader.skipValue();
        }
      }
      reader.endObject();
      return litres;
    } catch (IOException | IllegalStateException e) {
      return OptionalDouble.empty();
    }
  }
}
