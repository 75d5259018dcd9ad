import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Chat implements MqttCallback {
  private final String room;
  private final String name;

  Chat(String room, String name) {
    this.room = room;
    this.name = name;
  }

  public static void main(String[] args) throws MqttException, IOException {
    new Chat(args[0], args[1]).run();
  }

  void run() throws MqttException, IOException {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      MqttConnectOptions options = new MqttConnectOptions();
      options.setWill(room + "/leaves", pack(null), 1, false);
      client.setCallback(this);
      client.connect(options);
      client.publish(room + "/joins", pack(null), 1, false);
      client.subscribe(room + "/+", 1);

      BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, UTF_8));
      String line = keyboard.readLine();
      while (line != null && !line.equals("/quit")) {
        client.publish(room + "/says", pack(line), 1, false);
        line = keyboard.readLine();
      }
      client.publish(room + "/leaves", pack(null), 1, false);
      client.disconnect();
    }
  }

  /** A message of ours; without text where there is none. */
  byte[] pack(String text) {
    JsonObject json = new JsonObject();
    json.addProperty("name", name);
    if (text != null) {
      json.addProperty("text", text);
    }
    return json.toString().getBytes(UTF_8);
  }

  @Override
  public void messageArrived(String topic, MqttMessage message) {
    try {
      String payload = new String(message.getPayload(), UTF_8);
      JsonObject json = JsonParser.parseString(payload).getAsJsonObject();
      String from = json.get("name").getAsString();
      if (from.equals(name)) {
        return;
      }
      if (topic.endsWith("/says")) {
        System.out.println(from + ": " + json.get("text").getAsString());
      } else {
        System.out.println(from + " " + topic.substring(room.length() + 1));
      }
    } catch (RuntimeException broken) {
      System.err.println("Somebody does not keep to the protocol: " + broken.getMessage());
    }
  }

  @Override
  public void connectionLost(Throwable cause) {
    System.err.println("The connection is lost: " + cause);
    // Main sits at the keyboard and would not notice.
    System.exit(1);
  }

  @Override
  public void deliveryComplete(IMqttDeliveryToken token) {}
}
