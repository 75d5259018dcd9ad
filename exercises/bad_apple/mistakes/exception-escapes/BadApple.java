import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class BadApple {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch full = new CountDownLatch(1);
    MqttClient client = new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
    client.setCallback(
        new MqttCallback() {
          @Override
          public void messageArrived(String topic, MqttMessage message) {
            String crate = new String(message.getPayload(), UTF_8);
            if (crate.equals(args[1])) {
              full.countDown();
            } else {
              System.out.println("juice " + juice(crate));
            }
          }

          @Override
          public void connectionLost(Throwable cause) {
            // This hears of it, but it is too late.
            System.err.println("Lost: " + cause.getMessage());
            full.countDown();
          }

          @Override
          public void deliveryComplete(IMqttDeliveryToken token) {}
        });
    client.connect();
    client.subscribe(args[0], 1);
    full.await();
    if (client.isConnected()) {
      client.disconnect();
    }
    client.close();
  }

  private static int juice(String crate) {
    return Integer.parseInt(crate) * 6 / 10;
  }
}
