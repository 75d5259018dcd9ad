import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class JsonReading {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String celsius = args[0]; // the topic on which readings come in
    String fahrenheit = args[1]; // the topic on which answers go out
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
    // Your turn: read the room and the degrees, write the room and the other degrees.

    return "{}";
  }
}
