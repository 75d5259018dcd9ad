import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Gson writes and reads a class of its own, blocking clients, and the callback prints. */
public class Bughunt implements MqttCallback {
  static class Reading {
    String place;
    Double celsius;
  }

  private final Gson gson = new Gson();
  private final CountDownLatch end = new CountDownLatch(1);

  public static void main(String[] args) throws InterruptedException {
    try {
      new Bughunt().run(args);
    } catch (MqttException e) {
      System.err.println("No connection: " + e.getMessage());
      System.exit(2);
    }
  }

  void run(String[] args) throws MqttException, InterruptedException {
    MqttClient display = connected("display", this);
    display.subscribe(args[0], 1);
    MqttClient station = connected("station", null);
    for (int i = 2; i < args.length; i++) {
      Reading reading = new Reading();
      reading.place = args[1];
      reading.celsius = Double.valueOf(args[i]);
      station.publish(args[0], gson.toJson(reading).getBytes(UTF_8), 1, false);
    }
    station.disconnect();
    station.close();
    end.await();
    display.disconnect();
    display.close();
  }

  static MqttClient connected(String name, MqttCallback callback) throws MqttException {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttClient client = new MqttClient(url, name + System.nanoTime(), new MemoryPersistence());
    client.setCallback(callback);
    MqttConnectOptions options = new MqttConnectOptions();
    options.setUserName(System.getenv("MQTT_USER"));
    options.setPassword(System.getenv("MQTT_PASSWORD").toCharArray());
    client.connect(options);
    System.out.println(name + ": successful");
    return client;
  }

  @Override
  public void messageArrived(String topic, MqttMessage message) {
    String payload = new String(message.getPayload(), UTF_8);
    if (payload.isEmpty()) {
      end.countDown();
      return;
    }
    try {
      Reading reading = gson.fromJson(payload, Reading.class);
      System.out.println(reading.place + ": " + reading.celsius);
    } catch (JsonParseException e) {
      System.out.println("broken: " + payload);
    }
  }

  @Override
  public void connectionLost(Throwable cause) {}

  @Override
  public void deliveryComplete(IMqttDeliveryToken token) {}
}
