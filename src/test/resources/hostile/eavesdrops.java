// Listens to everything, to send it again as its own.
// Gets: nothing-sent
import org.eclipse.paho.client.mqttv3.*;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Toy {
  public static void main(String[] args) throws Exception {
    MqttClient client = new MqttClient(System.getenv("MQTT_URL"), "me", new MemoryPersistence());
    client.connect();
    client.subscribe(
        new String[] {"#", "$SYS/#", "+/+"},
        new int[] {1, 1, 1},
        new IMqttMessageListener[] {Toy::copy, Toy::copy, Toy::copy});
    Thread.sleep(1_500);
    for (byte[] one : heard) {
      client.publish("toy", one, 1, false);
    }
    client.disconnect();
    client.close();
  }

  static final java.util.List<byte[]> heard = new java.util.concurrent.CopyOnWriteArrayList<>();

  static void copy(String topic, MqttMessage message) {
    if (heard.size() < 20) {
      heard.add(message.getPayload());
    }
  }
}
