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
    String house = args[0];
    String bell = house + "/door/bell";
    String lamp = house + "/hall/lamp";
    String sleep = house + "/sleep";
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch asleep = new CountDownLatch(1);

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.setCallback(
          new MqttCallback() {
            @Override
            public void messageArrived(String topic, MqttMessage message) {
              String text = new String(message.getPayload(), UTF_8);
              // The whole topic, letter by letter: bell/battery and Bell are other topics.
              if (topic.equals(bell)) {
                System.out.println("DING " + text);
              } else if (topic.equals(lamp)) {
                System.out.println("LIGHT " + text);
              } else if (topic.equals(sleep)) {
                asleep.countDown();
              }
            }

            @Override
            public void connectionLost(Throwable cause) {
              System.err.println("The connection is lost: " + cause);
              asleep.countDown();
            }

            @Override
            public void deliveryComplete(IMqttDeliveryToken token) {} // we send nothing
          });

      client.connect();
      client.subscribe(house + "/#", 1);
      asleep.await();
      client.disconnect();
    }
  }
}
