import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Answers from the callback of the async client; the comparison calls itself. */
public class Sieve {
  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    CountDownLatch end = new CountDownLatch(1);
    List<IMqttDeliveryToken> sent = Collections.synchronizedList(new ArrayList<>());
    MqttAsyncClient client = new MqttAsyncClient(url, "sieve", new MemoryPersistence());
    client.connect().waitForCompletion();
    client
        .subscribe(
            args[0],
            2,
            (topic, message) -> {
              String question = new String(message.getPayload(), UTF_8);
              int line = question.indexOf('\n');
              if (line < 0) {
                end.countDown();
                return;
              }
              String filter = question.substring(0, line);
              String name = question.substring(line + 1);
              String answer =
                  !isFilter(filter) || !isName(name)
                      ? "invalid"
                      : name.startsWith("$") && !filter.startsWith("$")
                          ? "no"
                          : takes(levels(filter), levels(name)) ? "yes" : "no";
              sent.add(client.publish(args[1], answer.getBytes(UTF_8), 0, false));
            })
        .waitForCompletion();
    end.await();
    for (IMqttDeliveryToken answer : sent) {
      answer.waitForCompletion();
    }
    client.disconnect().waitForCompletion();
    client.close();
  }

  private static List<String> levels(String topic) {
    List<String> levels = new ArrayList<>();
    int from = 0;
    for (int slash = topic.indexOf('/'); slash >= 0; slash = topic.indexOf('/', from)) {
      levels.add(topic.substring(from, slash));
      from = slash + 1;
    }
    levels.add(topic.substring(from));
    return levels;
  }

  private static boolean isName(String name) {
    return !name.isEmpty() && name.indexOf('+') < 0 && name.indexOf('#') < 0;
  }

  private static boolean isFilter(String filter) {
    List<String> levels = levels(filter);
    if (levels.get(levels.size() - 1).equals("#")) {
      levels.remove(levels.size() - 1);
    }
    return !filter.isEmpty()
        && levels.stream().allMatch(level -> level.equals("+") || level.isEmpty() || isName(level));
  }

  private static boolean takes(List<String> filter, List<String> name) {
    if (filter.isEmpty()) {
      return name.isEmpty();
    }
    String first = filter.get(0);
    if (first.equals("#")) {
      return true;
    }
    return !name.isEmpty()
        && (first.equals("+") || first.equals(name.get(0)))
        && takes(filter.subList(1, filter.size()), name.subList(1, name.size()));
  }
}
