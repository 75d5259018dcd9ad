// Hopes that the one before left something.
// Gets: nothing-sent
import org.eclipse.paho.client.mqttv3.*;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Toy {
  public static void main(String[] args) throws Exception {
    MqttClient client = new MqttClient(System.getenv("MQTT_URL"), "me", new MemoryPersistence());
    client.connect();
    client.subscribe(
        "#",
        1,
        (topic, message) -> {
          if (message.isRetained()) {
            System.out.println("GOT IT: " + topic);
          }
        });
    Thread.sleep(1_000);
    client.disconnect();
    client.close();
  }
}
