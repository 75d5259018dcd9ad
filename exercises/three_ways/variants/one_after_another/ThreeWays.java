import java.nio.charset.StandardCharsets;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** No loop, one message object used again, a topic object in place of a name. */
public class ThreeWays {
  public static void main(String[] args) throws MqttException {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
    client.connect();
    send(client, args[0], args[1], args[2]);
    send(client, args[0], args[3], args[4]);
    send(client, args[0], args[5], args[6]);
    client.disconnect();
    client.close();
    System.out.println("all three are out");
  }

  private static void send(MqttClient client, String topic, String qos, String text)
      throws MqttException {
    MqttMessage message = new MqttMessage();
    message.setPayload(text.getBytes(StandardCharsets.UTF_8));
    message.setQos(Integer.parseInt(qos));
    MqttDeliveryToken token = client.getTopic(topic).publish(message);
    token.waitForCompletion();
  }
}
