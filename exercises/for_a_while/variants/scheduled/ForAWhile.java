import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** The reports are made by a clock on a third thread; main waits until they are done. */
public class ForAWhile {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    AtomicInteger heard = new AtomicInteger();
    MqttAsyncClient client = new MqttAsyncClient(url, "shopkeeper", new MemoryPersistence());
    client.connect().waitForCompletion();
    client
        .subscribe(
            args[0],
            2,
            (topic, message) -> {
              System.out.println(new String(message.getPayload(), UTF_8));
              heard.incrementAndGet();
            })
        .waitForCompletion();
    CountDownLatch work = new CountDownLatch(Integer.parseInt(args[2]));
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    clock.scheduleAtFixedRate(
        () -> {
          if (work.getCount() > 0) {
            report(client, args[1], heard.get());
            work.countDown();
          }
        },
        0,
        250,
        TimeUnit.MILLISECONDS);
    work.await();
    clock.shutdownNow();
    client.disconnect().waitForCompletion();
    client.close();
  }

  private static void report(MqttAsyncClient client, String topic, int count) {
    try {
      client.publish(topic, Integer.toString(count).getBytes(UTF_8), 1, false).waitForCompletion();
    } catch (MqttException e) {
      System.err.println("No report: " + e.getMessage());
    }
  }
}
