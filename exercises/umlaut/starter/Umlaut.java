import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Umlaut {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String names = args[0]; // the topic on which names come in
    String greetings = args[1]; // the topic on which greetings go out
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    // A queue between two threads: Paho's puts in what it hears, yours takes it out.
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.connect();

      // 1. The payload is bytes. This makes text of it, but of which charset?
      client.subscribe(names, 1, (topic, message) -> heard.add(message.toString()));

      // Waits for the first name. All of them are asked for, until "Tschüss" comes.
      String name = heard.take();
      String greeting = "Grüß dich, " + name + "!";

      // 2. And this makes bytes of text. Of which charset?
      client.publish(greetings, greeting.getBytes(), 1, false);

      client.disconnect();
    }
  }
}
