import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Looks after the connection in main. */
public class OnceOnly implements MqttCallback {
  private final List<String> packed = new ArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final String stop;

  OnceOnly(String stop) {
    this.stop = stop;
  }

  public static void main(String[] args) throws MqttException, InterruptedException {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    OnceOnly packer = new OnceOnly(args[2]);
    MqttConnectOptions options = new MqttConnectOptions();
    options.setCleanSession(false);
    MqttClient client = new MqttClient(url, args[1], new MemoryPersistence());
    client.setCallback(packer);
    client.connect(options);
    client.subscribe(args[0], 1);
    while (!packer.closing.await(300, TimeUnit.MILLISECONDS)) {
      if (!client.isConnected()) {
        try {
          client.connect(options);
        } catch (MqttException e) {
          System.err.println("Not yet: " + e.getMessage());
        }
      }
    }
    client.disconnect();
    client.close();
  }

  @Override
  public void messageArrived(String topic, MqttMessage message) {
    String text = new String(message.getPayload(), UTF_8);
    if (text.equals(stop)) {
      closing.countDown();
      return;
    }
    JsonObject order = JsonParser.parseString(text).getAsJsonObject();
    String number = order.get("order").getAsString();
    if (!packed.contains(number)) {
      packed.add(number);
      System.out.println(number + " " + order.get("item").getAsString());
    }
  }

  @Override
  public void connectionLost(Throwable cause) {}

  @Override
  public void deliveryComplete(IMqttDeliveryToken token) {}
}
