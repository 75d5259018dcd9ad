import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.Semaphore;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Never more than eight on their way; the callback says when there is room for the next. */
public class AllSent {
  private static final int WINDOW = 8;

  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    Semaphore room = new Semaphore(WINDOW);
    MqttAsyncClient client = new MqttAsyncClient(url, "eight-at-a-time", new MemoryPersistence());
    client.setCallback(
        new MqttCallback() {
          @Override
          public void deliveryComplete(IMqttDeliveryToken token) {
            room.release();
          }

          @Override
          public void messageArrived(String topic, MqttMessage message) {}

          @Override
          public void connectionLost(Throwable cause) {
            cause.printStackTrace();
          }
        });
    client.connect().waitForCompletion();
    for (int number = 1; number <= Integer.parseInt(args[2]); number++) {
      room.acquire();
      MqttMessage message = new MqttMessage((args[1] + " " + number).getBytes(UTF_8));
      message.setQos(Integer.parseInt(args[3]));
      client.publish(args[0], message);
    }
    room.acquire(WINDOW); // all eight places free again: everything is confirmed
    client.disconnect().waitForCompletion();
    client.close();
  }
}
