import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Thermostat {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String knobTopic = args[0];
    String settingTopic = args[1];
    String clickTopic = args[2];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    // The callback puts in what comes, main takes it out and works: no waiting in a callback.
    BlockingQueue<String> turns = new LinkedBlockingQueue<>();

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.connect();
      client.subscribe(
          knobTopic, 0, (topic, message) -> turns.add(new String(message.getPayload(), UTF_8)));

      String temperature = turns.take();
      while (!temperature.equals("off")) {
        // A setting is true until the next one; a click is heard once.
        client.publish(settingTopic, temperature.getBytes(UTF_8), 1, true);
        client.publish(clickTopic, "click".getBytes(UTF_8), 1, false);
        temperature = turns.take();
      }

      // No bytes, retained: the eraser.
      client.publish(settingTopic, new byte[0], 1, true);
      client.disconnect();
    }
  }
}
