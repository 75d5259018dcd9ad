import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Chat {
  public static void main(String[] args) throws MqttException, IOException {
    String room = args[0];
    String name = args[1];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
    client.connect();

    // 1. Hear what others say.

    JsonObject join = new JsonObject();
    join.addProperty("name", name);
    client.publish(room + "/joins", join.toString().getBytes(UTF_8), 1, false);

    BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    String line = keyboard.readLine();
    while (line != null && !line.equals("/quit")) {
      // 2. Say the line in the room.
      line = keyboard.readLine();
    }

    // 3. Say that you leave. 4. What if you can't?
    client.disconnect();
    client.close();
  }
}
