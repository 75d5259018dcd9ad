import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Lets Paho come back by itself, and waits for that. */
public class NoLoss {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttAsyncClient client = new MqttAsyncClient(url, args[1], new MemoryPersistence());
    MqttConnectOptions options = new MqttConnectOptions();
    options.setCleanSession(false);
    options.setAutomaticReconnect(true);
    client.connect(options).waitForCompletion();
    int next = 2;
    while (next < args.length) {
      try {
        client.publish(args[0], args[next].getBytes(UTF_8), 1, false).waitForCompletion();
        next++;
      } catch (MqttException lost) {
        System.err.println("Waiting for the line: " + lost.getMessage());
        Thread.sleep(150);
      }
    }
    client.disconnect().waitForCompletion();
    client.close();
  }
}
