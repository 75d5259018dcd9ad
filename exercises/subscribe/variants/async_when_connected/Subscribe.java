import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallbackExtended;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Subscribes whenever it is connected; main prints what the callback hands over. */
public class Subscribe {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    BlockingQueue<String[]> heard = new LinkedBlockingQueue<>();
    MqttAsyncClient client =
        new MqttAsyncClient(url, MqttAsyncClient.generateClientId(), new MemoryPersistence());
    client.setCallback(
        new MqttCallbackExtended() {
          @Override
          public void connectComplete(boolean reconnect, String server) {
            try {
              client.subscribe(args[0], 0);
            } catch (MqttException e) {
              throw new IllegalStateException(e);
            }
          }

          @Override
          public void messageArrived(String topic, MqttMessage message) {
            heard.add(new String[] {topic, new String(message.getPayload(), UTF_8)});
          }

          @Override
          public void connectionLost(Throwable cause) {}

          @Override
          public void deliveryComplete(IMqttDeliveryToken token) {}
        });
    client.connect().waitForCompletion();
    for (String[] next = heard.take(); !next[1].equals(args[1]); next = heard.take()) {
      System.out.println(next[0] + " " + next[1]);
    }
    client.disconnect().waitForCompletion();
    client.close();
  }
}
