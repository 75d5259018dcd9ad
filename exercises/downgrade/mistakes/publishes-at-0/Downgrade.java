import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttMessageListener;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Downgrade {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch arrived = new CountDownLatch(1);
    IMqttMessageListener listener =
        (topic, message) -> {
          String text = new String(message.getPayload(), UTF_8);
          System.out.println(text + " at QoS " + message.getQos());
          arrived.countDown();
        };
    MqttClient client = new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
    client.connect();
    client.subscribe(args[0], 0, listener);
    client.publish(args[0], args[1].getBytes(UTF_8), 0, false);
    arrived.await();
    client.unsubscribe(args[0]);
    client.disconnect();
    client.close();
  }
}
