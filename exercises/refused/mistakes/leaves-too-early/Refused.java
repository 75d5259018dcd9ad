import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Refused {
  /** What SUBACK says of a topic that one may not read. */
  static final int REFUSED = 128;

  public static void main(String[] args) throws MqttException, InterruptedException {
    String[] topics = {args[0], args[1], args[2]};
    String stop = args[3];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch stopped = new CountDownLatch(1);

    MqttClient client = new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
    client.setCallback(
        new MqttCallback() {
          @Override
          public void messageArrived(String topic, MqttMessage message) {
            if (new String(message.getPayload(), UTF_8).equals(stop)) {
              stopped.countDown();
            }
          }

          @Override
          public void connectionLost(Throwable cause) {}

          @Override
          public void deliveryComplete(IMqttDeliveryToken token) {}
        });
    MqttConnectOptions options = new MqttConnectOptions();
    options.setUserName(System.getenv("MQTT_USER"));
    options.setPassword(System.getenv("MQTT_PASSWORD").toCharArray());
    client.connect(options);

    // One question for all three; the answer has a number for each of them.
    IMqttToken token = client.subscribeWithResponse(topics, new int[] {1, 1, 1});
    int[] granted = token.getGrantedQos();
    int open = 0;
    for (int i = 0; i < topics.length; i++) {
      if (granted[i] == REFUSED) {
        System.out.println("refused " + topics[i]);
      } else {
        System.out.println("listening " + topics[i]);
        open++;
      }
    }

    client.disconnect();
    client.close();
    System.exit(open > 0 ? 0 : 1);
  }
}
