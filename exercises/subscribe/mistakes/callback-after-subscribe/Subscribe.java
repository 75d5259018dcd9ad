import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Subscribe {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch stopped = new CountDownLatch(1);
    MqttClient client = new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
    client.connect();
    client.subscribe(args[0], 1);
    Thread.sleep(2000); // give the broker time
    System.out.println("Listening to " + args[0]);
    client.setCallback(
        new MqttCallback() {
          @Override
          public void messageArrived(String topic, MqttMessage message) throws Exception {
            String text = new String(message.getPayload(), UTF_8);
            if (text.equals(args[1])) {
              stopped.countDown();
            } else {
              System.out.println(topic + " " + text);
            }
          }

          @Override
          public void connectionLost(Throwable cause) {
            cause.printStackTrace();
          }

          @Override
          public void deliveryComplete(IMqttDeliveryToken token) {}
        });
    stopped.await();
    client.disconnect();
    client.close();
  }
}
