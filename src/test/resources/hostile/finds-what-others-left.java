// Hopes that the one before left something: a message, a session, its own word for the broker's.
// Gets: nothing-sent
import org.eclipse.paho.client.mqttv3.*;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Toy {
  public static void main(String[] args) throws Exception {
    MqttClient client = new MqttClient(System.getenv("MQTT_URL"), "me", new MemoryPersistence());
    MqttConnectOptions lasting = new MqttConnectOptions();
    lasting.setCleanSession(false);
    if (client.connectWithResult(lasting).getSessionPresent()) {
      System.out.println("GOT IT: a session");
    }
    client.subscribe("#", 1, Toy::look);
    client.subscribe("$SYS/#", 1, Toy::look);
    Thread.sleep(1_000);
    client.disconnect();
    client.close();
  }

  static void look(String topic, MqttMessage message) throws Exception {
    boolean ofTheBroker = topic.startsWith("$SYS/");
    boolean mine = new String(message.getPayload(), "UTF-8").equals("mine");
    if (ofTheBroker ? mine : message.isRetained()) {
      System.out.println("GOT IT: " + topic);
    }
  }
}
