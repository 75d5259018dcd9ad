import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallbackExtended;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Presence implements MqttCallbackExtended {
  private static final byte[] ONLINE = "online".getBytes(UTF_8);
  private static final byte[] OFFLINE = "offline".getBytes(UTF_8);

  private final MqttClient client;
  private final String presenceTopic;
  private final String orderTopic;
  private final CountDownLatch mooring = new CountDownLatch(1);

  Presence(MqttClient client, String presenceTopic, String orderTopic) {
    this.client = client;
    this.presenceTopic = presenceTopic;
    this.orderTopic = orderTopic;
  }

  public static void main(String[] args) throws MqttException, InterruptedException {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttClient client = new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
    Presence ferry = new Presence(client, args[0], args[1]);
    client.setCallback(ferry);

    MqttConnectOptions options = new MqttConnectOptions();
    options.setAutomaticReconnect(true);
    // When the ferry can't speak any more, the broker does it for her.
    options.setWill(args[0], OFFLINE, 1, true);
    client.connect(options);

    ferry.mooring.await();
    // After a proper goodbye there is no will: so she says it herself.
    client.publish(args[0], OFFLINE, 1, false);
    client.disconnect();
    client.close();
  }

  /** Called after each connect: the broker has just told everybody that she is offline. */
  @Override
  public void connectComplete(boolean reconnect, String serverUri) {
    try {
      client.subscribe(orderTopic, 1);
      client.publish(presenceTopic, ONLINE, 1, false);
    } catch (MqttException e) {
      System.err.println("Broken again already: " + e);
    }
  }

  @Override
  public void messageArrived(String topic, MqttMessage message) {
    String order = new String(message.getPayload(), UTF_8);
    if (order.equals("moor")) {
      mooring.countDown();
    } else if (order.equals("sink")) {
      Runtime.getRuntime().halt(1);
    }
  }

  @Override
  public void connectionLost(Throwable cause) {
    System.err.println("The connection is lost: " + cause);
  }

  @Override
  public void deliveryComplete(IMqttDeliveryToken token) {} // the blocking publish has waited
}
