import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Thermometer {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String celsius = args[0];
    String fahrenheit = args[1];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");

    // Paho's thread puts in what it hears, main takes it out.
    BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.connect();
      client.subscribe(celsius, 1, (topic, message) -> heard.add(message.getPayload()));

      byte[] reading = heard.take();
      while (reading.length > 0) {
        client.publish(fahrenheit, write(toFahrenheit(read(reading))), 1, false);
        reading = heard.take();
      }

      client.disconnect();
    }
  }

  /** A short is signed and has two bytes; a ByteBuffer is big-endian unless told otherwise. */
  static int read(byte[] payload) {
    return ByteBuffer.wrap(payload).getShort();
  }

  static byte[] write(int tenths) {
    return ByteBuffer.allocate(2).putShort((short) tenths).array();
  }

  /** In tenths of a degree: 0.0 degrees Celsius are 32.0 degrees Fahrenheit. */
  static int toFahrenheit(int tenths) {
    return tenths * 9 / 5 + 320;
  }
}
