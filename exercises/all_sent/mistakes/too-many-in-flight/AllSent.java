import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class AllSent {
  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(args[2]);
    int qos = Integer.parseInt(args[3]);
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttAsyncClient client =
        new MqttAsyncClient(url, MqttAsyncClient.generateClientId(), new MemoryPersistence());
    client.connect().waitForCompletion();
    List<IMqttDeliveryToken> tokens = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      byte[] payload = (args[1] + " " + number).getBytes(UTF_8);
      tokens.add(client.publish(args[0], payload, qos, false));
      // What waits in Paho's own queue is not counted, only what is on its way: so it sends a good
      // many, and goes on when ten of them are.
      for (int i = 0; number % 30 == 0 && i < 400 && client.getInFlightMessageCount() < 10; i++) {
        Thread.sleep(5);
      }
    }
    for (IMqttDeliveryToken token : tokens) {
      token.waitForCompletion();
    }
    client.disconnect().waitForCompletion();
    client.close();
  }
}
