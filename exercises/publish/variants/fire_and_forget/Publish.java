import java.nio.charset.StandardCharsets;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttTopic;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** QoS 0, MQTT 3.1.1 asked for by name, one line for the user where there is no broker. */
public class Publish {
  public static void main(String[] args) throws MqttException {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttClient client = new MqttClient(url, "my-first-client", new MemoryPersistence());
    MqttConnectOptions options = new MqttConnectOptions();
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    try {
      System.out.println("Connecting to " + url);
      client.connect(options);
      MqttTopic topic = client.getTopic(args[0]);
      topic.publish(args[1].getBytes(StandardCharsets.UTF_8), 0, false).waitForCompletion();
      client.disconnect();
      System.out.println("sent");
    } catch (MqttException e) {
      System.out.println("No luck at " + url + ": " + e.getMessage());
      System.exit(1);
    } finally {
      client.close();
    }
  }
}
