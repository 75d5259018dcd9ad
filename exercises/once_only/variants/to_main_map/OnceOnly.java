import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallbackExtended;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** The callback only notes; main packs. Subscribes at each connection. */
public class OnceOnly {
  static class Order {
    String order;
    String item;
  }

  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    BlockingQueue<String> letters = new LinkedBlockingQueue<>();
    MqttAsyncClient client = new MqttAsyncClient(url, args[1], new MemoryPersistence());
    client.setCallback(
        new MqttCallbackExtended() {
          @Override
          public void connectComplete(boolean reconnect, String serverUri) {
            try {
              client.subscribe(args[0], 1);
            } catch (MqttException e) {
              System.err.println("Not subscribed: " + e.getMessage());
            }
          }

          @Override
          public void messageArrived(String topic, MqttMessage message) {
            letters.add(new String(message.getPayload(), UTF_8));
          }

          @Override
          public void connectionLost(Throwable cause) {}

          @Override
          public void deliveryComplete(IMqttDeliveryToken token) {}
        });
    MqttConnectOptions options = new MqttConnectOptions();
    options.setCleanSession(false);
    options.setAutomaticReconnect(true);
    client.connect(options).waitForCompletion();

    Map<String, Order> packed = new LinkedHashMap<>();
    for (String text = letters.take(); !text.equals(args[2]); text = letters.take()) {
      Order order = new Gson().fromJson(text, Order.class);
      if (packed.putIfAbsent(order.order, order) == null) {
        System.out.println(order.order + " " + order.item);
      }
    }
    client.disconnect().waitForCompletion();
    client.close();
  }
}
