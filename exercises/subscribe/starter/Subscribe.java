import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Subscribe {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String filter = args[0]; // what to subscribe to
    String stop = args[1]; // the text that ends the program
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    // A gate: stopped.await() waits at it, stopped.countDown() opens it.
    CountDownLatch stopped = new CountDownLatch(1);

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.setCallback(
          new MqttCallback() {
            @Override
            public void messageArrived(String topic, MqttMessage message) {
              String text = new String(message.getPayload(), UTF_8);
              // Paho calls this for each message.
              // 1. Print the topic, a space and the text, or open the gate.
            }

            @Override
            public void connectionLost(Throwable cause) {
              System.err.println("The connection is lost: " + cause);
            }

            @Override
            public void deliveryComplete(IMqttDeliveryToken token) {} // for those who send
          });

      client.connect();

      // 2. Subscribe.

      // 3. Wait at the gate.

      client.disconnect();
    }
  }
}
