import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class ThreeWays {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttAsyncClient client =
        new MqttAsyncClient(url, MqttAsyncClient.generateClientId(), new MemoryPersistence());
    client.connect().waitForCompletion();
    for (int i = 1; i < args.length; i += 2) {
      client.publish(args[0], args[i + 1].getBytes(UTF_8), Integer.parseInt(args[i]), false);
    }
    System.exit(0); // all three are sent
  }
}
