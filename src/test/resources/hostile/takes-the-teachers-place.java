// Connects under the names that the grader's own clients might have.
// Gets: nothing-sent
import org.eclipse.paho.client.mqttv3.*;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Toy {
  public static void main(String[] args) throws Exception {
    for (String name :
        new String[] {"teacher", "teacher-1", "gauge", "watcher", "robot", "course", "grader"}) {
      MqttClient client = new MqttClient(System.getenv("MQTT_URL"), name, new MemoryPersistence());
      client.connect();
      client.disconnect();
      client.close();
    }
  }
}
