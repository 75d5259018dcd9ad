import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Settings {
  public static void main(String[] args) {
    String topic = args[0];
    String text = args[1];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    String user = "harbour";
    String password = "salty-2718";

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      MqttConnectOptions options = new MqttConnectOptions();
      // Outside the course there may be no user; then anybody is let in, or nobody.
      if (user != null && password != null) {
        options.setUserName(user);
        options.setPassword(password.toCharArray());
      }
      client.connect(options);
      client.publish(topic, text.getBytes(UTF_8), 1, false);
      client.disconnect();
    } catch (MqttException e) {
      System.err.println("No message to " + url + ": " + e.getMessage());
      System.exit(1);
    }
  }
}
