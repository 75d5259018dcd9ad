import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A fresh async client for each connection; it waits a little longer each time. */
public class Comeback implements MqttCallback {
  private static final String LOST = "\0";

  private final BlockingQueue<String> news = new LinkedBlockingQueue<>();

  public static void main(String[] args) throws MqttException, InterruptedException {
    Comeback radio = new Comeback();
    MqttAsyncClient client = radio.connect(args[0]);
    while (true) {
      String text = radio.news.take();
      if (text.equals(args[1])) {
        break;
      } else if (text.equals(LOST)) {
        client.close();
        client = radio.connect(args[0]);
      } else {
        System.out.println(text);
      }
    }
    client.disconnect().waitForCompletion();
    client.close();
  }

  private MqttAsyncClient connect(String topic) throws MqttException, InterruptedException {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttConnectOptions options = new MqttConnectOptions();
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    long patience = 600;
    while (true) {
      MqttAsyncClient client =
          new MqttAsyncClient(url, MqttAsyncClient.generateClientId(), new MemoryPersistence());
      client.setCallback(this);
      try {
        client.connect(options).waitForCompletion();
        client.subscribe(topic, 1).waitForCompletion();
        return client;
      } catch (MqttException e) {
        client.close();
        Thread.sleep(patience);
        patience += 200;
      }
    }
  }

  @Override
  public void messageArrived(String topic, MqttMessage message) {
    news.add(new String(message.getPayload(), UTF_8));
  }

  @Override
  public void connectionLost(Throwable cause) {
    news.add(LOST);
  }

  @Override
  public void deliveryComplete(IMqttDeliveryToken token) {}
}
