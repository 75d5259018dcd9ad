import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** The callback only notes what came; main answers, with the blocking client. */
public class Echo {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    BlockingQueue<MqttMessage> calls = new LinkedBlockingQueue<>();
    MqttClient client = new MqttClient(url, "echo", new MemoryPersistence());
    client.connect();
    client.subscribe(args[0], 1, (topic, message) -> calls.add(message));
    for (byte[] call = calls.take().getPayload();
        !new String(call, UTF_8).equals(args[2]);
        call = calls.take().getPayload()) {
      client.publish(args[1], call, 0, false);
    }
    client.disconnect();
    client.close();
  }
}
