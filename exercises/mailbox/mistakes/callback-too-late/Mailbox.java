import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Mailbox {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String filter = args[0];
    String identifier = args[1];
    String lastWord = args[2];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch tired = new CountDownLatch(1);

    try (MqttClient client = new MqttClient(url, identifier, new MemoryPersistence())) {
      MqttConnectOptions options = new MqttConnectOptions();
      options.setCleanSession(false);
      client.connect(options);
      Thread.sleep(2500); // first a cup of coffee
      client.setCallback(
          new MqttCallback() {
            @Override
            public void messageArrived(String topic, MqttMessage message) {
              String letter = new String(message.getPayload(), UTF_8);
              if (letter.equals(lastWord)) {
                tired.countDown();
              } else {
                System.out.println(letter);
              }
            }

            @Override
            public void connectionLost(Throwable cause) {
              System.err.println("The connection is lost: " + cause);
              tired.countDown();
            }

            @Override
            public void deliveryComplete(IMqttDeliveryToken token) {} // we send nothing
          });
      client.subscribe(filter, 1);
      tired.await();
      client.disconnect();
    }
  }
}
