import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** One alarm clock for all dishes: nobody waits at it, so one worker is enough. */
public class RequestReply {
  static class Order {
    String id;
    String dish;
    String replyTo;
    double seconds;
  }

  public static void main(String[] args) throws Exception {
    CountDownLatch closing = new CountDownLatch(1);
    Gson gson = new Gson();
    Timer clock = new Timer();
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttAsyncClient client = new MqttAsyncClient(url, "kitchen", new MemoryPersistence());
    client.setCallback(
        new MqttCallback() {
          @Override
          public void messageArrived(String topic, MqttMessage message) {
            if (message.getPayload().length == 0) {
              closing.countDown();
              return;
            }
            Order order = gson.fromJson(new String(message.getPayload(), UTF_8), Order.class);
            TimerTask ready =
                new TimerTask() {
                  @Override
                  public void run() {
                    String answer = gson.toJson(Map.of("ready", order.dish, "id", order.id));
                    try {
                      client.publish(order.replyTo, answer.getBytes(UTF_8), 1, false);
                    } catch (MqttException e) {
                      System.err.println("Not answered: " + e.getMessage());
                    }
                  }
                };
            clock.schedule(ready, Math.round(order.seconds * 1000));
          }

          @Override
          public void connectionLost(Throwable cause) {
            closing.countDown();
          }

          @Override
          public void deliveryComplete(IMqttDeliveryToken token) {}
        });
    client.connect().waitForCompletion();
    client.subscribe(args[0], 1).waitForCompletion();
    closing.await();
    clock.cancel();
    client.disconnect().waitForCompletion();
    client.close();
  }
}
