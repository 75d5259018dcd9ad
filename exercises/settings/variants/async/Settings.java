import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Speaks 3.1.1 only, so that a refusal is one CONNECT. Returns its status. */
public class Settings {
  public static void main(String[] args) {
    System.exit(new Settings().send(System.getenv(), args[0], args[1]));
  }

  private int send(Map<String, String> environment, String topic, String text) {
    String url = environment.getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttConnectOptions options = new MqttConnectOptions();
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    options.setConnectionTimeout(3);
    options.setUserName(environment.get("MQTT_USER"));
    options.setPassword(environment.getOrDefault("MQTT_PASSWORD", "").toCharArray());
    try (MqttAsyncClient client =
        new MqttAsyncClient(url, MqttAsyncClient.generateClientId(), new MemoryPersistence())) {
      client.connect(options).waitForCompletion();
      client.publish(topic, text.getBytes(UTF_8), 1, false).waitForCompletion();
      client.disconnect().waitForCompletion();
      return 0;
    } catch (MqttException e) {
      System.err.println(url + " did not take it, reason " + e.getReasonCode());
      return 2;
    }
  }
}
