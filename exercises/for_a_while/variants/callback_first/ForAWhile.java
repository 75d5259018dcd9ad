import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** One callback for everything, set before connecting; it keeps the messages, not their number. */
public class ForAWhile {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    List<String> rung = Collections.synchronizedList(new ArrayList<>());
    MqttClient client = new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
    client.setCallback(
        new MqttCallback() {
          @Override
          public void messageArrived(String topic, MqttMessage message) {
            rung.add(new String(message.getPayload(), UTF_8));
            System.out.println(rung.get(rung.size() - 1));
          }

          @Override
          public void connectionLost(Throwable cause) {
            System.err.println(cause.getMessage());
          }

          @Override
          public void deliveryComplete(IMqttDeliveryToken token) {}
        });
    client.connect();
    client.subscribe(args[0]);
    for (int left = Integer.parseInt(args[2]); left > 0; left--) {
      client.publish(args[1], String.valueOf(rung.size()).getBytes(UTF_8), 1, false);
      if (left > 1) {
        Thread.sleep(250);
      }
    }
    client.unsubscribe(args[0]);
    client.disconnect();
    client.close();
  }
}
