import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Router {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String house = args[0]; // such as villa/7
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    // A gate: asleep.await() waits at it, asleep.countDown() opens it.
    CountDownLatch asleep = new CountDownLatch(1);

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.setCallback(
          new MqttCallback() {
            @Override
            public void messageArrived(String topic, MqttMessage message) {
              String text = new String(message.getPayload(), UTF_8);
              // 1. Which topic is it? Print a line that begins with DING or LIGHT,
              //    or open the gate, or do nothing.
            }

            @Override
            public void connectionLost(Throwable cause) {
              System.err.println("The connection is lost: " + cause);
              asleep.countDown();
            }

            @Override
            public void deliveryComplete(IMqttDeliveryToken token) {} // for those who send
          });

      client.connect();

      // 2. Subscribe to the house and all below it.

      // 3. Wait at the gate.

      client.disconnect();
    }
  }
}
