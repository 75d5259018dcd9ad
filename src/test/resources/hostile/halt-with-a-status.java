// A status is a status, also from halt.
// Gets: exit-status
import org.eclipse.paho.client.mqttv3.*;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Toy {
  public static void main(String[] args) throws Exception {
    MqttClient client = new MqttClient(System.getenv("MQTT_URL"), "me", new MemoryPersistence());
    client.connect();
    client.publish("toy", args[0].getBytes("UTF-8"), 1, false);
    client.disconnect();
    Runtime.getRuntime().halt(3);
  }
}
