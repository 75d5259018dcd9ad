import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.Semaphore;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A listener for this one subscription in place of a callback for all. */
public class Subscribe {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    Semaphore stop = new Semaphore(0);
    MqttClient client = new MqttClient(url, "listener", new MemoryPersistence());
    client.connect();
    client.subscribe(
        args[0],
        2,
        (topic, message) -> {
          String text = new String(message.getPayload(), UTF_8);
          System.out.println(topic + " " + text);
          if (text.equals(args[1])) {
            stop.release();
          }
        });
    System.out.println("Waiting for '" + args[1] + "'");
    stop.acquire();
    client.unsubscribe(args[0]);
    client.disconnect();
    client.close();
  }
}
