// Writes where only a broker may.
// Gets: nothing-sent
import org.eclipse.paho.client.mqttv3.*;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Toy {
  public static void main(String[] args) throws Exception {
    MqttClient client = new MqttClient(System.getenv("MQTT_URL"), "me", new MemoryPersistence());
    client.connect();
    client.publish("$SYS/broker/version", "mine".getBytes("UTF-8"), 1, true);
    client.publish("$share/x/toy", args[0].getBytes("UTF-8"), 1, true);
    client.disconnect();
    client.close();
  }
}
