import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Umlaut {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String names = args[0];
    String greetings = args[1];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    // Paho's thread puts in what it hears, main takes it out.
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.connect();
      // Bytes come in; that they are UTF-8 is what we have agreed on.
      client.subscribe(
          names, 1, (topic, message) -> heard.add(new String(message.getPayload(), UTF_8)));

      String name = heard.take();
      while (!name.equals("Tschüss")) {
        String greeting = "Grüß dich, " + name + "!";
        client.publish(greetings, greeting.getBytes(UTF_8), 1, false);
        name = heard.take();
      }

      client.disconnect();
    }
  }
}
