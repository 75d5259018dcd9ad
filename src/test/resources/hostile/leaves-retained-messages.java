// Leaves messages and sessions for whoever comes next.
// Gets: nothing-sent
import org.eclipse.paho.client.mqttv3.*;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Toy {
  public static void main(String[] args) throws Exception {
    MqttConnectOptions lasting = new MqttConnectOptions();
    lasting.setCleanSession(false);
    MqttClient client = new MqttClient(System.getenv("MQTT_URL"), "me", new MemoryPersistence());
    client.connect(lasting);
    client.subscribe("#", 1);
    client.publish("toy/left", "left behind".getBytes("UTF-8"), 1, true);
    System.exit(0);
  }
}
