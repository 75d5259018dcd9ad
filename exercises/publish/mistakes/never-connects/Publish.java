import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Publish {
  public static void main(String[] args) throws MqttException {
    String topic = args[0];
    String text = args[1];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    MqttClient client = new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
    client.publish(topic, text.getBytes(UTF_8), 1, false);
    System.out.println("sent");
    client.disconnect();
    client.close();
  }
}
