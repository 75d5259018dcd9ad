import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Answers where the message comes in, at QoS 1. */
public class Umlaut {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch farewell = new CountDownLatch(1);
    MqttClient client = new MqttClient(url, "doorman", new MemoryPersistence());
    client.setCallback(
        new MqttCallback() {
          @Override
          public void messageArrived(String topic, MqttMessage message) throws Exception {
            String name = new String(message.getPayload(), StandardCharsets.UTF_8);
            System.out.println(name);
            if (name.equals("Tsch\u00fcss")) {
              farewell.countDown();
            } else {
              String text = String.format("Gr\u00fc\u00df dich, %s!", name);
              client.publish(args[1], new MqttMessage(text.getBytes("UTF-8")));
            }
          }

          @Override
          public void connectionLost(Throwable cause) {}

          @Override
          public void deliveryComplete(IMqttDeliveryToken token) {}
        });
    client.connect();
    client.subscribe(args[0]);
    farewell.await();
    client.disconnect();
    client.close();
  }
}
