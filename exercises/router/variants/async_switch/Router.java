import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** The callback only notes what came; main looks at what is behind the house's name. */
public class Router {
  private record Heard(String topic, MqttMessage message) {}

  public static void main(String[] args) throws Exception {
    String house = args[0];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    MqttAsyncClient client =
        new MqttAsyncClient(url, MqttAsyncClient.generateClientId(), new MemoryPersistence());
    client.connect().waitForCompletion();
    client
        .subscribe(house + "/#", 0, (topic, message) -> heard.add(new Heard(topic, message)))
        .waitForCompletion();
    boolean awake = true;
    while (awake) {
      Heard next = heard.take();
      String text = new String(next.message().getPayload(), UTF_8);
      switch (next.topic().substring(house.length())) {
        case "/door/bell" -> System.out.println("DING " + text);
        case "/hall/lamp" -> System.out.println("LIGHT " + text);
        case "/sleep" -> awake = false;
        default -> System.out.println("(" + next.topic() + " is not for me)");
      }
    }
    client.disconnect().waitForCompletion();
    client.close();
  }
}
