import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** One callback for all; the payloads are compared as bytes and never become text. */
public class Echo implements MqttCallback {
  private final MqttAsyncClient client;
  private final String to;
  private final byte[] stop;
  private final Queue<IMqttDeliveryToken> answers = new ConcurrentLinkedQueue<>();
  private final Semaphore end = new Semaphore(0);

  Echo(MqttAsyncClient client, String to, String stop) {
    this.client = client;
    this.to = to;
    this.stop = stop.getBytes(UTF_8);
  }

  @Override
  public void messageArrived(String topic, MqttMessage call) throws MqttException {
    if (Arrays.equals(call.getPayload(), stop)) {
      end.release();
      return;
    }
    MqttMessage answer = new MqttMessage(call.getPayload());
    answer.setQos(0);
    answers.add(client.publish(to, answer));
  }

  @Override
  public void connectionLost(Throwable cause) {
    end.release();
  }

  @Override
  public void deliveryComplete(IMqttDeliveryToken token) {}

  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttAsyncClient client = new MqttAsyncClient(url, "mountain", new MemoryPersistence());
    Echo echo = new Echo(client, args[1], args[2]);
    client.setCallback(echo);
    client.connect().waitForCompletion();
    client.subscribe(args[0], 1).waitForCompletion();
    echo.end.acquire();
    for (IMqttDeliveryToken answer : echo.answers) {
      answer.waitForCompletion();
    }
    client.disconnect().waitForCompletion();
    client.close();
  }
}
