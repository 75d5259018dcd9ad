import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Publish {
  public static void main(String[] args) throws MqttException {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttAsyncClient client =
        new MqttAsyncClient(url, MqttAsyncClient.generateClientId(), new MemoryPersistence());
    client.connect().waitForCompletion();
    MqttMessage message = new MqttMessage(args[1].getBytes(UTF_8));
    message.setQos(2);
    client.publish(args[0], message).waitForCompletion();
    System.out.println("Sent");
    client.disconnect().waitForCompletion();
    client.close();
  }
}
