import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Cuts its own connection without a DISCONNECT, and comes to its end by itself. */
public class LastWill {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttClient client = new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
    MqttConnectOptions options = new MqttConnectOptions();
    options.setWill(client.getTopic(args[2]), args[3].getBytes(UTF_8), 1, false);
    client.connect(options);
    MqttMessage reading = new MqttMessage(args[1].getBytes(UTF_8));
    reading.setQos(1);
    client.publish(args[0], reading);
    client.disconnectForcibly(0, 0, false);
    client.close();
  }
}
