import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Each of the two has a thread of its own; the station packs an object and waits for receipts. */
public class Bughunt {
  private final String[] args;
  private final CountDownLatch listening = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicBoolean failed = new AtomicBoolean();

  Bughunt(String[] args) {
    this.args = args;
  }

  public static void main(String[] args) throws InterruptedException {
    Bughunt both = new Bughunt(args);
    Thread display = new Thread(() -> both.guarded(both::show));
    Thread station = new Thread(() -> both.guarded(both::send));
    display.start();
    station.start();
    display.join();
    station.join();
    if (both.failed.get()) {
      System.exit(1);
    }
  }

  interface Part {
    void run() throws MqttException, InterruptedException;
  }

  void guarded(Part part) {
    try {
      part.run();
    } catch (MqttException | InterruptedException e) {
      System.out.println("It did not work: " + e.getMessage());
      failed.set(true);
      listening.countDown();
    }
  }

  MqttAsyncClient connected(String name) throws MqttException {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttAsyncClient client =
        new MqttAsyncClient(url, MqttAsyncClient.generateClientId(), new MemoryPersistence());
    MqttConnectOptions options = new MqttConnectOptions();
    options.setUserName(System.getenv("MQTT_USER"));
    options.setPassword(System.getenv("MQTT_PASSWORD").toCharArray());
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    try {
      client.connect(options).waitForCompletion();
    } catch (MqttException e) {
      client.close();
      throw e;
    }
    System.out.println(name + ": successful");
    return client;
  }

  void show() throws MqttException, InterruptedException {
    MqttAsyncClient client = connected("display");
    client
        .subscribe(args[0], 1, (topic, message) -> take(new String(message.getPayload(), UTF_8)))
        .waitForCompletion();
    listening.countDown();
    over.await();
    client.disconnect().waitForCompletion();
    client.close();
  }

  void take(String payload) {
    if (payload.isEmpty()) {
      over.countDown();
      return;
    }
    try {
      JsonObject reading = JsonParser.parseString(payload).getAsJsonObject();
      System.out.println(
          reading.get("place").getAsString() + ": " + reading.get("celsius").getAsBigDecimal());
    } catch (JsonSyntaxException e) {
      System.out.println("broken: " + payload);
    }
  }

  void send() throws MqttException, InterruptedException {
    listening.await();
    if (failed.get()) {
      return;
    }
    MqttAsyncClient client = connected("station");
    for (int i = 2; i < args.length; i++) {
      JsonObject reading = new JsonObject();
      reading.addProperty("celsius", Double.parseDouble(args[i]));
      reading.addProperty("place", args[1]);
      byte[] payload = reading.toString().getBytes(UTF_8);
      IMqttDeliveryToken sent = client.publish(args[0], payload, 1, false);
      sent.waitForCompletion();
    }
    client.disconnect().waitForCompletion();
    client.close();
  }
}
