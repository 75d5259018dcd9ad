import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

public class Sieve {
  public static void main(String[] args) throws MqttException, InterruptedException {
    String questionTopic = args[0];
    String answerTopic = args[1];
    String url = System.getenv().getOrDefault("MQTT_URL", "tcp://localhost:1883");
    BlockingQueue<String> questions = new LinkedBlockingQueue<>();

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.connect();
      client.subscribe(
          questionTopic,
          1,
          (topic, message) -> questions.add(new String(message.getPayload(), UTF_8)));

      String question = questions.take();
      while (!question.isEmpty()) {
        String[] lines = question.split("\n", -1);
        client.publish(answerTopic, answer(lines[0], lines[1]).getBytes(UTF_8), 1, false);
        question = questions.take();
      }

      client.disconnect();
    }
  }

  /** Whether the filter takes the topic name: "yes", "no" or "invalid". */
  static String answer(String filter, String name) {
    if (filter.isEmpty() || name.isEmpty() || name.contains("+") || name.contains("#")) {
      return "invalid";
    }
    // The -1 keeps empty levels at the end: a/ has two.
    String[] filters = filter.split("/", -1);
    for (int i = 0; i < filters.length; i++) {
      boolean wild = filters[i].contains("+") || filters[i].contains("#");
      boolean last = i == filters.length - 1;
      if (wild && (filters[i].length() > 1 || filters[i].equals("#") && !last)) {
        return "invalid";
      }
    }
    return matches(filters, name.split("/", -1)) ? "yes" : "no";
  }

  private static boolean matches(String[] filters, String[] names) {
    boolean anything = filters[0].equals("+") || filters[0].equals("#");
    if (anything && names[0].startsWith("$")) {
      return false;
    }
    for (int i = 0; i < filters.length; i++) {
      if (filters[i].equals("#")) {
        return true;
      }
      boolean any = i < names.length && filters[i].equals("+") && !names[i].isEmpty();
      if (i >= names.length || !any && !filters[i].equals(names[i])) {
        return false;
      }
    }
    return filters.length == names.length;
  }
}
