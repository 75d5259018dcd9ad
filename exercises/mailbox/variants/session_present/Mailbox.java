import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.Semaphore;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Subscribes only where the broker does not remember it. */
public class Mailbox implements MqttCallback {
  private final String lastWord;
  private final Semaphore end = new Semaphore(0);

  Mailbox(String lastWord) {
    this.lastWord = lastWord;
  }

  @Override
  public void messageArrived(String topic, MqttMessage message) {
    String letter = new String(message.getPayload(), UTF_8);
    System.out.println(letter);
    if (letter.equals(lastWord)) {
      end.release();
    }
  }

  @Override
  public void connectionLost(Throwable cause) {
    end.release();
  }

  @Override
  public void deliveryComplete(IMqttDeliveryToken token) {}

  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    Mailbox mailbox = new Mailbox(args[2]);
    MqttClient client = new MqttClient(url, args[1], new MemoryPersistence());
    client.setCallback(mailbox);
    MqttConnectOptions options = new MqttConnectOptions();
    options.setCleanSession(false);
    boolean known = client.connectWithResult(options).getSessionPresent();
    if (!known) {
      client.subscribe(args[0], 1);
    }
    mailbox.end.acquire();
    client.disconnect();
    client.close();
  }
}
