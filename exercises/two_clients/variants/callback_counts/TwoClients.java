import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.Semaphore;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallbackExtended;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A class of its own for the listening end, which subscribes when it is connected. */
public class TwoClients {
  private static final class Ear implements MqttCallbackExtended {
    private final MqttClient client;
    private final String topic;
    private final Semaphore ready = new Semaphore(0);
    private final Semaphore heard = new Semaphore(0);

    Ear(MqttClient client, String topic) {
      this.client = client;
      this.topic = topic;
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
      try {
        client.subscribe(topic, 1);
        ready.release();
      } catch (MqttException e) {
        System.err.println("Not subscribed: " + e.getMessage());
      }
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
      System.out.println(new String(message.getPayload(), UTF_8));
      heard.release();
    }

    @Override
    public void connectionLost(Throwable cause) {
      System.err.println("Lost: " + cause);
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {}
  }

  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttClient mouth = new MqttClient(url, args[1] + 1, new MemoryPersistence());
    MqttClient client = new MqttClient(url, args[1] + 2, new MemoryPersistence());
    Ear ear = new Ear(client, args[0]);
    client.setCallback(ear);
    client.connect();
    mouth.connect();
    ear.ready.acquire();
    mouth.publish(args[0], args[2].getBytes(UTF_8), 1, false);
    mouth.publish(args[0], args[3].getBytes(UTF_8), 1, false);
    mouth.publish(args[0], args[4].getBytes(UTF_8), 1, false);
    mouth.disconnect();
    mouth.close();
    ear.heard.acquire(3);
    client.disconnect();
    client.close();
  }
}
