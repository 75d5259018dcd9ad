import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Umlaut {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    BlockingQueue<MqttMessage> heard = new LinkedBlockingQueue<>();
    MqttClient client = new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
    client.connect();
    client.subscribe(args[0], 1, (topic, message) -> heard.add(message));
    while (true) {
      MqttMessage message = heard.take();
      byte[] payload = message.getPayload();
      String name = new String(payload, ISO_8859_1);
      if (name.startsWith("Tsch")) {
        break;
      }
      client.publish(args[1], ("Grüß dich, " + name + "!").getBytes(ISO_8859_1), 1, false);
    }
    client.disconnect();
    client.close();
  }
}
