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
    List<byte[]> readings = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      readings.add((args[1] + " " + number).getBytes(UTF_8));
    }
    // All at once, and nobody looks how many are still on their way.
    List<IMqttDeliveryToken> tokens = new ArrayList<>();
    for (byte[] reading : readings) {
      tokens.add(client.publish(args[0], reading, qos, false));
    }
    for (IMqttDeliveryToken token : tokens) {
      token.waitForCompletion();
    }
    client.disconnect().waitForCompletion();
    client.close();
  }
}
