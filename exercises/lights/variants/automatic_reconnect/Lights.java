import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallbackExtended;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** The async client comes back by itself; all is said anew in connectComplete. */
public class Lights implements MqttCallbackExtended {
  static class Command {
    Integer lamp;
    String colour;
    String pattern;
  }

  private final MqttAsyncClient client;
  private final String strip;
  private final List<String> lamps;
  private String pattern = "still";
  private final CountDownLatch off = new CountDownLatch(1);

  Lights(MqttAsyncClient client, String strip, int count) {
    this.client = client;
    this.strip = strip;
    this.lamps = new java.util.ArrayList<>(Collections.nCopies(count, "#000000"));
  }

  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    MqttAsyncClient client = new MqttAsyncClient(url, "strip", new MemoryPersistence());
    Lights lights = new Lights(client, args[0], Integer.parseInt(args[1]));
    MqttConnectOptions options = new MqttConnectOptions();
    options.setAutomaticReconnect(true);
    options.setWill(args[0] + "/status", "offline".getBytes(UTF_8), 1, true);
    client.setCallback(lights);
    client.connect(options).waitForCompletion();
    lights.off.await();
    Collections.fill(lights.lamps, "#000000");
    client.publish(args[0] + "/state", lights.state(), 1, true).waitForCompletion();
    lights.say("offline").waitForCompletion();
    client.disconnect().waitForCompletion();
    client.close();
  }

  byte[] state() {
    return new Gson().toJson(Map.of("lamps", lamps, "pattern", pattern)).getBytes(UTF_8);
  }

  IMqttDeliveryToken say(String status) throws MqttException {
    return client.publish(strip + "/status", status.getBytes(UTF_8), 1, true);
  }

  @Override
  public void connectComplete(boolean again, String url) {
    try {
      client.subscribe(strip + "/set", 1);
      say("online");
      client.publish(strip + "/state", state(), 1, true);
    } catch (MqttException e) {
      e.printStackTrace();
    }
  }

  @Override
  public void messageArrived(String topic, MqttMessage message) throws MqttException {
    String text = new String(message.getPayload(), UTF_8);
    if (text.equals("off")) {
      off.countDown();
      return;
    }
    try {
      Command command = new Gson().fromJson(text, Command.class);
      if (command.pattern != null) {
        if (!List.of("still", "run", "blink").contains(command.pattern)) {
          return;
        }
        pattern = command.pattern;
      } else if (command.colour == null || !command.colour.matches("#[0-9a-f]{6}")) {
        return;
      } else if (command.lamp == null) {
        Collections.fill(lamps, command.colour);
      } else if (command.lamp >= 0 && command.lamp < lamps.size()) {
        lamps.set(command.lamp, command.colour);
      } else {
        return;
      }
    } catch (JsonSyntaxException e) {
      return;
    }
    client.publish(strip + "/state", state(), 1, true);
  }

  @Override
  public void connectionLost(Throwable cause) {}

  @Override
  public void deliveryComplete(IMqttDeliveryToken token) {}
}
