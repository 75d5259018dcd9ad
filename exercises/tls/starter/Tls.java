import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Tls {
  public static void main(String[] args) {
    String url = System.getenv("MQTT_URL");
    MqttConnectOptions options = new MqttConnectOptions();
    options.setUserName(System.getenv("MQTT_USER"));
    options.setPassword(System.getenv("MQTT_PASSWORD").toCharArray());
    // Whom does it trust now? And whom should it trust?

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.connect(options);
      client.publish(args[0], args[1].getBytes(UTF_8), 1, false);
      client.disconnect();
    } catch (MqttException e) {
      System.err.println("Not sent, for want of a safe connection to " + url + ": " + e.getCause());
      System.exit(1);
    }
  }
}
