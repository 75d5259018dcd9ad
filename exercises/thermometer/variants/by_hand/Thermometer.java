import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Shifts and masks, and answers at QoS 2 from inside the listener. */
public class Thermometer {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch off = new CountDownLatch(1);
    MqttClient client = new MqttClient(url, "by-hand", new MemoryPersistence());
    client.connect();
    client.subscribe(
        args[0],
        (topic, message) -> {
          byte[] in = message.getPayload();
          if (in.length == 0) {
            off.countDown();
            return;
          }
          int celsius = (in[0] << 8) | (in[1] & 0xFF);
          long fahrenheit = Math.round(celsius * 1.8 + 320);
          byte[] out = {(byte) (fahrenheit >> 8), (byte) (fahrenheit & 0xFF)};
          System.out.println(celsius / 10.0 + " C is " + fahrenheit / 10.0 + " F");
          client.publish(args[1], out, 2, false);
        });
    off.await();
    client.disconnect();
    client.close();
  }
}
