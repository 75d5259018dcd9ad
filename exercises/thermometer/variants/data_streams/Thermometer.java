import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Streams in place of a buffer; the async client may publish in its callback at any QoS. */
public class Thermometer {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch off = new CountDownLatch(1);
    Queue<IMqttToken> sent = new ConcurrentLinkedQueue<>();
    MqttAsyncClient client =
        new MqttAsyncClient(url, MqttAsyncClient.generateClientId(), new MemoryPersistence());
    client.setCallback(
        new MqttCallback() {
          @Override
          public void messageArrived(String topic, MqttMessage message) throws Exception {
            byte[] payload = message.getPayload();
            if (payload.length == 0) {
              off.countDown();
              return;
            }
            int celsius = new DataInputStream(new ByteArrayInputStream(payload)).readShort();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new DataOutputStream(bytes).writeShort(celsius * 9 / 5 + 320);
            sent.add(client.publish(args[1], bytes.toByteArray(), 0, false));
          }

          @Override
          public void connectionLost(Throwable cause) {
            cause.printStackTrace();
          }

          @Override
          public void deliveryComplete(IMqttDeliveryToken token) {}
        });
    client.connect().waitForCompletion();
    client.subscribe(args[0], 0).waitForCompletion();
    off.await();
    for (IMqttToken token : sent) {
      token.waitForCompletion(); // else disconnect() may overtake an answer
    }
    client.disconnect().waitForCompletion();
    client.close();
  }
}
