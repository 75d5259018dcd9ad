package org.mqttcourse.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.TopicFilter;

/** What is wrong with a topic name or filter, in a learner's words (section 4.7). */
final class TopicMistakes {
  private static final int LONGEST = 65_535;

  private TopicMistakes() {}

  /** Why that filter and that topic can't be asked about; empty where both are fine. */
  static List<Text> of(String filter, String topic) {
    List<Text> mistakes = new ArrayList<>(ofFilter(filter));
    mistakes.addAll(ofTopic(topic));
    return mistakes;
  }

  /** Why no broker takes the filter; empty where it is fine. */
  private static List<Text> ofFilter(String filter) {
    List<Text> mistakes = common(filter, "lab.filter.empty", "lab.filter.zero", "lab.filter.long");
    List<String> levels = TopicFilter.levels(filter);
    for (int i = 0; i < levels.size(); i++) {
      String level = levels.get(i);
      if (level.length() > 1 && (level.contains("+") || level.contains("#"))) {
        mistakes.add(Text.of("lab.topic.beside", filter, level));
      } else if (level.equals("#") && i < levels.size() - 1) {
        mistakes.add(Text.of("lab.topic.not.last", filter));
      }
    }
    return mistakes;
  }

  /** Why no message can have that topic; empty where it is fine. */
  private static List<Text> ofTopic(String topic) {
    List<Text> mistakes = common(topic, "lab.topic.empty", "lab.topic.zero", "lab.topic.long");
    if (topic.contains("+") || topic.contains("#")) {
      mistakes.add(Text.of("lab.topic.wildcard", topic));
    }
    return mistakes;
  }

  private static List<Text> common(String text, String empty, String zero, String tooLong) {
    List<Text> mistakes = new ArrayList<>();
    if (text.isEmpty()) {
      mistakes.add(Text.of(empty));
    }
    if (text.indexOf('\0') >= 0) {
      mistakes.add(Text.of(zero));
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      mistakes.add(Text.of(tooLong, LONGEST));
    }
    return mistakes;
  }
}
