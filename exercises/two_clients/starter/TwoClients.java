import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class TwoClients {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String topic = args[0];
    String name = args[1];
    // The three texts are args[2], args[3] and args[4].
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    // A gate that opens when it was counted down three times.
    CountDownLatch heard = new CountDownLatch(3);

    try (MqttClient hears = new MqttClient(url, name + "-hears", new MemoryPersistence())) {
      hears.connect();

      // 1. Subscribe: print each text, and count down the gate.

      // 2. Make another client, connect it, and say the three texts with it.
      byte[] first = args[2].getBytes(UTF_8);

      // 3. Wait at the gate, then say goodbye with both.
      hears.disconnect();
    }
  }
}
