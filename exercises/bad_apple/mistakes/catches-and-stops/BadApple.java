import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class BadApple {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    BlockingQueue<String> crates = new LinkedBlockingQueue<>();
    MqttClient client = new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
    client.connect();
    client.subscribe(
        args[0],
        1,
        (topic, message) -> crates.add(new String(message.getPayload(), UTF_8)));
    try {
      for (String crate = crates.take(); !crate.equals(args[1]); crate = crates.take()) {
        System.out.println("juice " + juice(crate));
      }
    } catch (RuntimeException e) {
      // Around the loop: with the first bad one it is over.
      System.err.println("Not pressed: " + e.getMessage());
    }
    client.disconnect();
    client.close();
  }

  private static int juice(String crate) {
    return Integer.parseInt(crate) * 6 / 10;
  }
}
