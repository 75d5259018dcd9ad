import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import java.util.Scanner;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Gson fills objects; a listener for each topic; text comes first in the payload. */
public class Chat {
  static class Message {
    String text;
    String name;
  }

  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    String room = args[0];
    MqttClient client = new MqttClient(url, "", new MemoryPersistence());
    client.setCallback(
        new MqttCallback() {
          @Override
          public void messageArrived(String topic, MqttMessage message) {}

          @Override
          public void connectionLost(Throwable cause) {
            Runtime.getRuntime().halt(1);
          }

          @Override
          public void deliveryComplete(IMqttDeliveryToken token) {}
        });
    MqttConnectOptions options = new MqttConnectOptions();
    options.setCleanSession(true);
    options.setWill(room + "/leaves", pack(args[1], null), 1, false);
    client.connect(options);
    for (String what : new String[] {"joins", "says", "leaves"}) {
      client.subscribe(
          room + "/" + what,
          1,
          (topic, arrived) -> {
            String payload = new String(arrived.getPayload(), UTF_8);
            Message message = new Gson().fromJson(payload, Message.class);
            if (!message.name.equals(args[1])) {
              String rest = what.equals("says") ? ": " + message.text : " " + what;
              System.out.println(message.name + rest);
            }
          });
    }
    client.publish(room + "/joins", pack(args[1], null), 1, false);
    System.out.println("Type /quit to leave.");
    Scanner keyboard = new Scanner(System.in, UTF_8);
    while (keyboard.hasNextLine()) {
      String line = keyboard.nextLine();
      if (line.equals("/quit")) {
        break;
      }
      client.publish(room + "/says", pack(args[1], line), 1, false);
    }
    client.publish(room + "/leaves", pack(args[1], null), 1, false);
    client.disconnect();
    client.close();
  }

  static byte[] pack(String name, String text) {
    Message message = new Message();
    message.name = name;
    message.text = text;
    return new Gson().toJson(message).getBytes(UTF_8);
  }
}
