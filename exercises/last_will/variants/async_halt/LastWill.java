import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** The async client, and the hardest way to die. */
public class LastWill {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttConnectOptions options = new MqttConnectOptions();
    options.setKeepAliveInterval(5);
    options.setWill(args[2], args[3].getBytes(UTF_8), 1, false);
    MqttAsyncClient client = new MqttAsyncClient(url, "probe", new MemoryPersistence());
    client.connect(options).waitForCompletion();
    client.publish(args[0], args[1].getBytes(UTF_8), 1, false).waitForCompletion();
    Runtime.getRuntime().halt(0);
  }
}
