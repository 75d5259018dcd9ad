import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Keyboard and network put their news into one queue; main does it all, in order. */
public class Chat {
  interface Job {
    void run() throws Exception;
  }

  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    String room = args[0];
    BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    MqttAsyncClient client =
        new MqttAsyncClient(url, "chat-" + System.nanoTime(), new MemoryPersistence());
    client.setCallback(
        new MqttCallback() {
          @Override
          public void messageArrived(String topic, MqttMessage message) {
            jobs.add(() -> hear(args[1], topic, new String(message.getPayload(), UTF_8)));
          }

          @Override
          public void connectionLost(Throwable cause) {
            jobs.add(() -> System.exit(1));
          }

          @Override
          public void deliveryComplete(IMqttDeliveryToken token) {}
        });
    MqttConnectOptions options = new MqttConnectOptions();
    options.setWill(room + "/leaves", message(args[1]).toString().getBytes(UTF_8), 1, false);
    client.connect(options).waitForCompletion();
    String[] filters = {room + "/joins", room + "/says", room + "/leaves"};
    client.subscribe(filters, new int[] {1, 1, 1}).waitForCompletion();
    send(client, room + "/joins", message(args[1]));
    Thread typist = new Thread(() -> read(jobs, client, room, args[1]));
    typist.setDaemon(true);
    typist.start();
    while (true) {
      jobs.take().run();
    }
  }

  static void read(BlockingQueue<Job> jobs, MqttAsyncClient client, String room, String name) {
    Scanner keyboard = new Scanner(System.in, UTF_8);
    while (keyboard.hasNextLine()) {
      String line = keyboard.nextLine();
      if (line.equals("/quit")) {
        break;
      }
      JsonObject words = message(name);
      words.addProperty("text", line);
      jobs.add(() -> send(client, room + "/says", words));
    }
    jobs.add(
        () -> {
          send(client, room + "/leaves", message(name));
          client.disconnect().waitForCompletion();
          System.exit(0);
        });
  }

  static JsonObject message(String name) {
    JsonObject json = new JsonObject();
    json.addProperty("name", name);
    return json;
  }

  static void send(MqttAsyncClient client, String topic, JsonObject json) throws Exception {
    client.publish(topic, json.toString().getBytes(UTF_8), 1, false).waitForCompletion();
  }

  static void hear(String me, String topic, String payload) {
    JsonObject json = JsonParser.parseString(payload).getAsJsonObject();
    String name = json.get("name").getAsString();
    String what = topic.substring(topic.lastIndexOf('/') + 1);
    if (!name.equals(me)) {
      boolean says = what.equals("says");
      System.out.println(says ? name + ": " + json.get("text").getAsString() : name + " " + what);
    }
  }
}
