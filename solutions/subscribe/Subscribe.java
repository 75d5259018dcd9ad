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
    String filter = args[0];
    String stop = args[1];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    // A gate between two threads: main waits at it, the callback opens it.
    CountDownLatch stopped = new CountDownLatch(1);

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      // Set before connecting: the first message may be here sooner than the next line runs.
      client.setCallback(
          new MqttCallback() {
            @Override
            public void messageArrived(String topic, MqttMessage message) {
              String text = new String(message.getPayload(), UTF_8);
              if (text.equals(stop)) {
                stopped.countDown(); // no disconnect() here: Paho refuses it inside a callback
              } else {
                System.out.println(topic + " " + text);
              }
            }

            @Override
            public void connectionLost(Throwable cause) {
              System.err.println("The connection is lost: " + cause);
              stopped.countDown();
            }

            @Override
            public void deliveryComplete(IMqttDeliveryToken token) {} // we send nothing
          });

      client.connect();
      client.subscribe(filter, 1);
      stopped.await();
      client.disconnect();
    }
  }
}
