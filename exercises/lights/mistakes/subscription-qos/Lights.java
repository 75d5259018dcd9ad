import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Lights {
  private static final String LOST = "(the connection is lost)";
  private static final List<String> PATTERNS = List.of("still", "run", "blink");

  private final String strip;
  private final String[] lamps;
  private String pattern = "still";
  private final BlockingQueue<String> commands = new LinkedBlockingQueue<>();

  Lights(String strip, int count) {
    this.strip = strip;
    this.lamps = new String[count];
    fill("#000000");
  }

  public static void main(String[] args) throws Exception {
    new Lights(args[0], Integer.parseInt(args[1])).shine();
  }

  void shine() throws MqttException, InterruptedException {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.setCallback(new Ears());
      arrive(client);
      while (true) {
        String command = commands.take();
        try {
          if (command.equals(LOST)) {
            arrive(client);
          } else if (command.equals("off")) {
            break;
          } else if (obey(command)) {
            report(client);
          }
        } catch (MqttException e) {
          System.err.println("Not sent, the connection broke: " + e.getMessage());
        }
      }
      fill("#000000");
      report(client);
      client.publish(strip + "/status", "offline".getBytes(UTF_8), 1, true);
      client.disconnect();
    }
  }

  /** Connects, with patience; then tells the world how things are. */
  void arrive(MqttClient client) throws InterruptedException {
    MqttConnectOptions options = new MqttConnectOptions();
    options.setWill(strip + "/status", "offline".getBytes(UTF_8), 1, true);
    for (int attempt = 0; attempt < 20; attempt++) {
      try {
        client.connect(options);
        client.subscribe(strip + "/set", 0);
        client.publish(strip + "/status", "online".getBytes(UTF_8), 1, true);
        report(client);
        return;
      } catch (MqttException e) {
        System.err.println("No connection: " + e.getMessage());
        Thread.sleep(Math.min(100L << attempt, 5_000));
      }
    }
    System.exit(1);
  }

  void report(MqttClient client) throws MqttException {
    JsonObject state = new JsonObject();
    JsonArray colours = new JsonArray();
    for (String lamp : lamps) {
      colours.add(lamp);
    }
    state.add("lamps", colours);
    state.addProperty("pattern", pattern);
    client.publish(strip + "/state", state.toString().getBytes(UTF_8), 1, true);
    draw();
  }

  /** Whether the command made sense; if not, nothing has changed. */
  boolean obey(String command) {
    try {
      JsonObject json = JsonParser.parseString(command).getAsJsonObject();
      if (json.has("pattern")) {
        move(json.get("pattern").getAsString());
        return true;
      }
      JsonElement colour = json.get("colour");
      if (!colour.getAsString().matches("#[0-9a-f]{6}")) {
        throw new IllegalArgumentException("no colour: " + colour);
      }
      if (json.has("lamp")) {
        lamps[json.get("lamp").getAsInt()] = colour.getAsString();
      } else {
        fill(colour.getAsString());
      }
      return true;
    } catch (RuntimeException nonsense) {
      System.err.println("Not a command: " + command + " (" + nonsense.getMessage() + ")");
      return false;
    }
  }

  void move(String wanted) {
    if (!PATTERNS.contains(wanted)) {
      throw new IllegalArgumentException("no pattern: " + wanted);
    }
    pattern = wanted;
  }

  void fill(String colour) {
    Arrays.fill(lamps, colour);
  }

  /** A dot for each lamp, in its colour, where the terminal can do that. */
  void draw() {
    StringBuilder line = new StringBuilder();
    for (String lamp : lamps) {
      int rgb = Integer.parseInt(lamp.substring(1), 16);
      line.append("\u001b[38;2;%d;%d;%dm*".formatted(rgb >> 16, rgb >> 8 & 255, rgb & 255));
    }
    System.out.println(line + "\u001b[0m");
  }

  class Ears implements MqttCallback {
    @Override
    public void messageArrived(String topic, MqttMessage message) {
      commands.add(new String(message.getPayload(), UTF_8));
    }

    @Override
    public void connectionLost(Throwable cause) {
      commands.add(LOST);
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {}
  }
}
