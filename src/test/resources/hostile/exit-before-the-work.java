// Leaves with a good status before the work is done.
// Gets: nothing-sent
import org.eclipse.paho.client.mqttv3.*;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Toy {
  public static void main(String[] args) throws Exception {
    MqttClient client = new MqttClient(System.getenv("MQTT_URL"), "me", new MemoryPersistence());
    client.connect();
    System.exit(0);
  }
}
