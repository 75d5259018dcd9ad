import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Lights {
  public static void main(String[] args) throws Exception {
    String strip = args[0];
    String[] lamps = new String[Integer.parseInt(args[1])];
    Arrays.fill(lamps, "#000000");
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    BlockingQueue<String> commands = new LinkedBlockingQueue<>();

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.connect();
      client.subscribe(
          strip + "/set",
          1,
          (topic, message) -> commands.add(new String(message.getPayload(), UTF_8)));

      String command = commands.take();
      while (!command.equals("off")) {
        // Obey, and report.
        System.out.println("I should obey " + command);
        command = commands.take();
      }
      client.disconnect();
    }
  }
}
