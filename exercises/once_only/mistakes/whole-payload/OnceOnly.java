import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class OnceOnly {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String topic = args[0];
    String identifier = args[1];
    String stop = args[2];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch closing = new CountDownLatch(1);
    // Outlives every connection.
    Set<String> packed = new HashSet<>();

    try (MqttClient client = new MqttClient(url, identifier, new MemoryPersistence())) {
      client.setCallback(
          new MqttCallback() {
            @Override
            public void messageArrived(String where, MqttMessage message) {
              String text = new String(message.getPayload(), UTF_8);
              if (text.equals(stop)) {
                closing.countDown();
                return;
              }
              JsonObject order = JsonParser.parseString(text).getAsJsonObject();
              String number = order.get("order").getAsString();
              if (packed.add(text)) {
                System.out.println(number + " " + order.get("item").getAsString());
              }
            }

            @Override
            public void connectionLost(Throwable cause) {
              System.err.println("The connection is lost, Paho will be back: " + cause);
            }

            @Override
            public void deliveryComplete(IMqttDeliveryToken token) {} // we send nothing
          });
      MqttConnectOptions options = new MqttConnectOptions();
      options.setCleanSession(false);
      options.setAutomaticReconnect(true);
      client.connect(options);
      client.subscribe(topic, 1);
      closing.await();
      client.disconnect();
    }
  }
}
