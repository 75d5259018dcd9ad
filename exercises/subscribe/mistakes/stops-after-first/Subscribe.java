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
    client.setCallback(
        new MqttCallback() {
          @Override
          public void messageArrived(String topic, MqttMessage message) throws Exception {
            System.out.println(topic + " " + new String(message.getPayload(), UTF_8));
            stopped.countDown();
          }

          @Override
          public void connectionLost(Throwable cause) {
            cause.printStackTrace();
          }

          @Override
          public void deliveryComplete(IMqttDeliveryToken token) {}
        });
    client.connect();
    client.subscribe(args[0], 1);
    stopped.await();
    client.disconnect();
    client.close();
  }
}
