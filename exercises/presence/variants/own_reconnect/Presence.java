import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Comes back by itself; says online before it listens. */
public class Presence implements MqttCallback {
  private static final String LOST = "";
  private final BlockingQueue<String> news = new LinkedBlockingQueue<>();

  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    Presence ferry = new Presence();
    MqttClient client = new MqttClient(url, "ferry", new MemoryPersistence());
    client.setCallback(ferry);
    MqttConnectOptions options = new MqttConnectOptions();
    options.setKeepAliveInterval(10);
    options.setWill(client.getTopic(args[0]), "offline".getBytes(UTF_8), 1, true);

    String order = LOST;
    while (!order.equals("moor")) {
      if (order.equals("sink")) {
        Runtime.getRuntime().halt(7);
      }
      while (!client.isConnected()) {
        arrive(client, options, args);
      }
      order = ferry.news.take();
    }
    say(client, args[0], "offline");
    client.disconnect();
    client.close();
  }

  private static void arrive(MqttClient client, MqttConnectOptions options, String[] args)
      throws InterruptedException {
    try {
      client.connect(options);
      say(client, args[0], "online");
      client.subscribe(args[1], 0);
    } catch (MqttException e) {
      Thread.sleep(200); // not too eager
    }
  }

  private static void say(MqttClient client, String topic, String text) throws MqttException {
    MqttMessage message = new MqttMessage(text.getBytes(UTF_8));
    message.setQos(1);
    message.setRetained(true);
    client.publish(topic, message);
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
