import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.MqttTopic;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Topics and messages as objects, which carry their QoS and their retain flag with them. */
public class Thermostat {
  public static void main(String[] args) throws Exception {
    BlockingQueue<MqttMessage> turns = new ArrayBlockingQueue<>(100);
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttClient client = new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
    client.setCallback(
        new MqttCallback() {
          @Override
          public void messageArrived(String topic, MqttMessage message) throws Exception {
            turns.put(message);
          }

          @Override
          public void connectionLost(Throwable cause) {
            System.err.println(cause);
          }

          @Override
          public void deliveryComplete(IMqttDeliveryToken token) {}
        });
    client.connect();
    client.subscribe(args[0]);
    MqttTopic setting = client.getTopic(args[1]);
    MqttTopic click = client.getTopic(args[2]);
    for (MqttMessage turn = turns.take(); !turn.toString().equals("off"); turn = turns.take()) {
      send(setting, turn.getPayload(), true);
      send(click, new byte[] {'c', 'l', 'i', 'c', 'k'}, false);
    }
    send(setting, new byte[] {}, true);
    client.disconnect();
    client.close();
  }

  private static void send(MqttTopic topic, byte[] payload, boolean retained)
      throws MqttException {
    MqttMessage message = new MqttMessage(payload);
    message.setRetained(retained);
    topic.publish(message).waitForCompletion();
  }
}
