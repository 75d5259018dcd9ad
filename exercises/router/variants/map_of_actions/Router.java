import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A map from the topic to what is to be done, and a listener of this one subscription. */
public class Router {
  public static void main(String[] args) throws Exception {
    Semaphore night = new Semaphore(0);
    Map<String, Consumer<String>> actions =
        Map.of(
            args[0] + "/door/bell", text -> System.out.println("DING " + text),
            args[0] + "/hall/lamp", text -> System.out.println("LIGHT " + text),
            args[0] + "/sleep", text -> night.release());
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttClient client = new MqttClient(url, "doorman", new MemoryPersistence());
    client.connect();
    client.subscribe(
        args[0] + "/#",
        (topic, message) ->
            actions
                .getOrDefault(topic, text -> {})
                .accept(new String(message.getPayload(), UTF_8)));
    night.acquire();
    client.disconnect();
    client.close();
  }
}
