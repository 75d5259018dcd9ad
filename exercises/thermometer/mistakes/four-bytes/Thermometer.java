import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Thermometer {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();
    MqttClient client = new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence());
    client.connect();
    client.subscribe(args[0], 1, (topic, message) -> heard.add(message.getPayload()));
    for (byte[] reading = heard.take(); reading.length > 0; reading = heard.take()) {
      client.publish(args[1], write(read(reading) * 9 / 5 + 320), 1, false);
    }
    client.disconnect();
    client.close();
  }

  static int read(byte[] payload) {
    return ByteBuffer.wrap(payload).getShort();
  }

  static byte[] write(int tenths) {
    return ByteBuffer.allocate(4).putInt(tenths).array();
  }
}
