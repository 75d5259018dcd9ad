import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Thermometer {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String celsius = args[0]; // the topic on which readings come in
    String fahrenheit = args[1]; // the topic on which answers go out
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    // A queue between two threads: Paho's puts in what it hears, yours takes it out.
    BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.connect();
      client.subscribe(celsius, 1, (topic, message) -> heard.add(message.getPayload()));

      byte[] reading = heard.take(); // waits for the next one

      // An empty reading (length 0) is the end. Until then answer each one:
      client.publish(fahrenheit, write(toFahrenheit(read(reading))), 1, false);

      client.disconnect();
    }
  }

  /** The number in the two bytes: signed, high byte first. */
  static int read(byte[] payload) {
    return 0; // 1. your turn
  }

  /** The number as two bytes: signed, high byte first. */
  static byte[] write(int tenths) {
    return new byte[2]; // 2. your turn
  }

  /** All in tenths of a degree. */
  static int toFahrenheit(int tenths) {
    return tenths * 9 / 5 + 320;
  }
}
