import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallbackExtended;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Subscribes when connected; the letters go to main, which prints them. */
public class Mailbox {
  public static void main(String[] args) throws Exception {
    BlockingQueue<String> letters = new LinkedBlockingQueue<>();
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
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
          public void connectionLost(Throwable cause) {
            letters.add(args[2]);
          }

          @Override
          public void deliveryComplete(IMqttDeliveryToken token) {}
        });
    MqttConnectOptions options = new MqttConnectOptions();
    options.setCleanSession(false);
    options.setAutomaticReconnect(true);
    client.connect(options).waitForCompletion();
    for (String letter = letters.take(); !letter.equals(args[2]); letter = letters.take()) {
      System.out.println(letter);
    }
    client.disconnect().waitForCompletion();
    client.close();
  }
}
