import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallbackExtended;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** The async client, and a session that keeps the subscription: it is made once only. */
public class Presence {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch mooring = new CountDownLatch(1);
    MqttAsyncClient client = new MqttAsyncClient(url, "ferry", new MemoryPersistence());
    client.setCallback(
        new MqttCallbackExtended() {
          @Override
          public void connectComplete(boolean reconnect, String serverUri) {
            try {
              client.publish(args[0], "online".getBytes(UTF_8), 1, true);
              if (!reconnect) {
                client.subscribe(args[1], 2);
              }
            } catch (MqttException e) {
              System.err.println(e);
            }
          }

          @Override
          public void messageArrived(String topic, MqttMessage message) {
            if (new String(message.getPayload(), UTF_8).equals("sink")) {
              System.exit(0);
            }
            mooring.countDown();
          }

          @Override
          public void connectionLost(Throwable cause) {}

          @Override
          public void deliveryComplete(IMqttDeliveryToken token) {}
        });
    MqttConnectOptions options = new MqttConnectOptions();
    options.setCleanSession(false);
    options.setAutomaticReconnect(true);
    options.setWill(args[0], "offline".getBytes(UTF_8), 1, true);
    client.connect(options).waitForCompletion();
    mooring.await();
    client.publish(args[0], "offline".getBytes(UTF_8), 1, true).waitForCompletion();
    client.disconnect().waitForCompletion();
    client.close();
  }
}
