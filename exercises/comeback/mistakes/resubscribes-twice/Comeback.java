import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallbackExtended;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Comeback {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String topic = args[0];
    String stop = args[1];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch over = new CountDownLatch(1);
    CountDownLatch both = new CountDownLatch(1);

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.setCallback(
          new MqttCallbackExtended() {
            @Override
            public void connectComplete(boolean reconnect, String serverUri) {
              try {
                // At each connection: whether the broker remembers us or not.
                client.subscribe(topic, 1);
              } catch (MqttException e) {
                System.err.println("Not subscribed: " + e.getMessage());
              }
            }

            @Override
            public void messageArrived(String where, MqttMessage message)
                throws InterruptedException {
              both.await(); // not before main has subscribed, too
              String news = new String(message.getPayload(), UTF_8);
              if (news.equals(stop)) {
                over.countDown();
              } else {
                System.out.println(news);
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
      options.setAutomaticReconnect(true);
      client.connect(options);
      client.subscribe(topic, 1);
      both.countDown();
      over.await();
      client.disconnect();
    }
  }
}
