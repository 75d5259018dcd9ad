import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class NoLoss {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String identifier = args[1];
    MqttClient client = connected(identifier);
    for (int i = 2; i < args.length; i++) {
      boolean out = false;
      while (!out) {
        try {
          client.publish(args[0], args[i].getBytes(UTF_8), 1, false);
          out = true;
        } catch (MqttException lost) {
          Thread.sleep(300);
          // The old name may still be taken, so a fresh one.
          client = connected(identifier + "-" + System.nanoTime() % 1000);
        }
      }
    }
    client.disconnect();
    client.close();
  }

  private static MqttClient connected(String identifier) throws MqttException {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttConnectOptions options = new MqttConnectOptions();
    options.setCleanSession(false);
    MqttClient client = new MqttClient(url, identifier, new MemoryPersistence());
    client.connect(options);
    return client;
  }
}
