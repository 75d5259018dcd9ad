import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** One client listens with a callback, another one sends; main prints. */
public class Downgrade {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    BlockingQueue<MqttMessage> mail = new SynchronousQueue<>();
    MqttClient listener = new MqttClient(url, "listener", new MemoryPersistence());
    listener.setCallback(
        new MqttCallback() {
          @Override
          public void messageArrived(String topic, MqttMessage message) throws Exception {
            mail.put(message);
          }

          @Override
          public void connectionLost(Throwable cause) {}

          @Override
          public void deliveryComplete(IMqttDeliveryToken token) {}
        });
    listener.connect();
    listener.subscribe(args[0], 0);

    MqttClient sender = new MqttClient(url, "sender", new MemoryPersistence());
    sender.connect();
    MqttMessage message = new MqttMessage(args[1].getBytes(UTF_8));
    message.setQos(2);
    sender.publish(args[0], message);
    sender.disconnect();
    sender.close();

    MqttMessage heard = mail.take();
    System.out.println(new String(heard.getPayload(), UTF_8) + " at QoS " + heard.getQos());
    listener.unsubscribe(args[0]);
    listener.disconnect();
    listener.close();
  }
}
