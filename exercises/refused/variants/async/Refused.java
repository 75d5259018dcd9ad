import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.paho.client.mqttv3.IMqttMessageListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Sends all three questions before it waits for the first answer; listeners for messages. */
public class Refused {
  public static void main(String[] args) throws Exception {
    Semaphore stop = new Semaphore(0);
    IMqttMessageListener listener =
        (topic, message) -> {
          if (new String(message.getPayload(), UTF_8).equals(args[3])) {
            stop.release();
          }
        };
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttAsyncClient client = new MqttAsyncClient(url, "guest", new MemoryPersistence());
    MqttConnectOptions options = new MqttConnectOptions();
    options.setUserName(System.getenv("MQTT_USER"));
    options.setPassword(System.getenv("MQTT_PASSWORD").toCharArray());
    client.connect(options).waitForCompletion();

    List<IMqttToken> answers = new ArrayList<>();
    for (int i = 2; i >= 0; i--) {
      answers.add(client.subscribe(args[i], 1, listener));
    }
    boolean any = false;
    for (IMqttToken answer : answers) {
      answer.waitForCompletion();
      boolean granted = answer.getGrantedQos()[0] != 128;
      System.out.println((granted ? "listening " : "refused ") + answer.getTopics()[0]);
      any |= granted;
    }
    if (any) {
      stop.acquire();
    }
    client.disconnect().waitForCompletion();
    client.close();
    if (!any) {
      System.exit(1);
    }
  }
}
