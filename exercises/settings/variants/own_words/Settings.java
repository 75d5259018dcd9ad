import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Tells the two failures apart, by their status as well. */
public class Settings {
  public static void main(String[] args) throws MqttException {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    URI address = URI.create(url);
    String place = address.getHost() + ":" + address.getPort();
    MqttConnectOptions options = new MqttConnectOptions();
    options.setUserName(System.getenv("MQTT_USER"));
    options.setPassword(System.getenv("MQTT_PASSWORD").toCharArray());
    MqttClient client = new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
    try {
      client.connect(options);
    } catch (MqttException e) {
      boolean refused =
          e.getReasonCode() == MqttException.REASON_CODE_FAILED_AUTHENTICATION
              || e.getReasonCode() == MqttException.REASON_CODE_NOT_AUTHORIZED;
      System.err.println(place + (refused ? " does not let us in" : " does not answer"));
      client.close();
      System.exit(refused ? 3 : 4);
    }
    client.publish(args[0], args[1].getBytes(UTF_8), 1, false);
    client.disconnect();
    client.close();
  }
}
