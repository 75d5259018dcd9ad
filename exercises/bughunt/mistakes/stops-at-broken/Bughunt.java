import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A weather station on the roof and a display in the hall, for trying both at one desk. */
public class Bughunt {
  public static void main(String[] args) throws InterruptedException {
    String topic = args[0];
    String place = args[1];
    List<String> temperatures = Arrays.asList(args).subList(2, args.length);
    try (Display display = new Display()) {
      display.open(topic);
      new Station().send(topic, place, temperatures);
      display.show();
    } catch (MqttException e) {
      System.err.println("No connection to the broker: " + e.getMessage());
      System.exit(1);
    }
  }

  static String url() {
    return System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
  }

  /** User name and password, as the environment has them. */
  static MqttConnectOptions credentials() {
    MqttConnectOptions options = new MqttConnectOptions();
    String user = System.getenv("MQTT_USER");
    String password = System.getenv("MQTT_PASSWORD");
    if (user != null && password != null) {
      options.setUserName(user);
      options.setPassword(password.toCharArray());
    }
    return options;
  }

  /** The sender. To save its battery, it sends two readings at a time. */
  static class Station {
    private final List<String> outbox = new ArrayList<>();

    void send(String topic, String place, List<String> temperatures) throws MqttException {
      MqttClient client =
          new MqttClient(url(), MqttClient.generateClientId(), new MemoryPersistence());
      client.connect(credentials());
      System.out.println("station: successful");
      for (String celsius : temperatures) {
        outbox.add("{\"place\": \"" + place + "\", \"celsius\": " + celsius + "}");
        if (outbox.size() == 2) {
          empty(client, topic);
        }
      }
      empty(client, topic);
      client.disconnect();
      client.close();
    }

    private void empty(MqttClient client, String topic) throws MqttException {
      for (String reading : outbox) {
        client.publish(topic, reading.getBytes(UTF_8), 1, false);
      }
      outbox.clear();
    }
  }

  /** The receiver. */
  static class Display implements AutoCloseable {
    private final BlockingQueue<String> payloads = new LinkedBlockingQueue<>();
    private MqttAsyncClient client;

    void open(String topic) throws MqttException {
      client =
          new MqttAsyncClient(url(), MqttAsyncClient.generateClientId(), new MemoryPersistence());
      IMqttToken connecting = client.connect(credentials());
      connecting.waitForCompletion();
      System.out.println("display: successful");
      client
          .subscribe(
              topic, 1, (t, message) -> payloads.add(new String(message.getPayload(), UTF_8)))
          .waitForCompletion();
    }

    void show() throws InterruptedException {
      String payload = payloads.take();
      try {
        while (!payload.isEmpty()) {
          JsonObject reading = JsonParser.parseString(payload).getAsJsonObject();
          String place = reading.get("place").getAsString();
          System.out.println(place + ": " + reading.get("celsius").getAsDouble());
          payload = payloads.take();
        }
      } catch (RuntimeException broken) {
        System.out.println("broken: " + payload);
      }
    }

    @Override
    public void close() throws MqttException {
      if (client.isConnected()) {
        client.disconnect().waitForCompletion();
      }
      client.close();
    }
  }
}
