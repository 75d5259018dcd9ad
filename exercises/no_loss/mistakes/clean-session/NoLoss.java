import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class NoLoss {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttClient client = new MqttClient(url, args[1], new MemoryPersistence());
    MqttConnectOptions options = new MqttConnectOptions();
    options.setCleanSession(false);
    client.connect(options);
    for (int i = 2; i < args.length; i++) {
      boolean out = false;
      while (!out) {
        try {
          client.publish(args[0], args[i].getBytes(UTF_8), 1, false);
          out = true;
        } catch (MqttException lost) {
          Thread.sleep(300);
          reconnect(client);
        }
      }
    }
    client.disconnect();
    client.close();
  }

  private static void reconnect(MqttClient client) throws InterruptedException {
    while (!client.isConnected()) {
      try {
        client.connect(); // without the options
      } catch (MqttException e) {
        Thread.sleep(300);
      }
    }
  }
}
