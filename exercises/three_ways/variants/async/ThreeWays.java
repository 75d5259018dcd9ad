import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** All three on their way together; waits for their tokens, the last one first. */
public class ThreeWays {
  public static void main(String[] args) throws MqttException {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttAsyncClient client = new MqttAsyncClient(url, "three-ways", new MemoryPersistence());
    client.connect().waitForCompletion();
    List<IMqttDeliveryToken> tokens = new ArrayList<>();
    for (int i = 1; i < args.length; i += 2) {
      byte[] payload = args[i + 1].getBytes(UTF_8);
      tokens.add(0, client.publish(args[0], payload, Integer.parseInt(args[i]), false));
    }
    for (IMqttDeliveryToken token : tokens) {
      token.waitForCompletion();
    }
    client.disconnect().waitForCompletion();
    client.close();
  }
}
