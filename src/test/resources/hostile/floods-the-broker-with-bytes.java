// Publishes as much as a packet holds, without end.
// Gets: packet-flood
import org.eclipse.paho.client.mqttv3.*;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Toy {
  public static void main(String[] args) throws Exception {
    MqttClient client = new MqttClient(System.getenv("MQTT_URL"), "me", new MemoryPersistence());
    client.connect();
    while (true) {
      client.publish("toy", new byte[200_000], 0, false);
    }
  }
}
