package org.mqttcourse.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.wire.TopicFilter;

/** What is wrong with a topic name or filter, in a learner's words (section 4.7). */
final class TopicMistakes {
  private static final int LONGEST = 65_535;

  private TopicMistakes() {}

  /** Why no broker takes the filter; empty where it is fine. */
  static List<String> ofFilter(String filter) {
    List<String> mistakes = common("filter", filter);
    List<String> levels = TopicFilter.levels(filter);
    for (int i = 0; i < levels.size(); i++) {
      String level = levels.get(i);
      if (level.length() > 1 && (level.contains("+") || level.contains("#"))) {
        mistakes.add(
            "In the filter "
                + filter
                + " a wildcard stands beside other characters: '"
                + level
                + "'. A wildcard is a whole level by itself, as in home/+/temp.");
      } else if (level.equals("#") && i < levels.size() - 1) {
        mistakes.add(
            "In the filter "
                + filter
                + " something follows the #. It takes all that is left, so it comes last;"
                + " for one level in the middle there is +.");
      }
    }
    return mistakes;
  }

  /** Why no message can have that topic; empty where it is fine. */
  static List<String> ofTopic(String topic) {
    List<String> mistakes = common("topic", topic);
    if (topic.contains("+") || topic.contains("#")) {
      mistakes.add(
          "The topic "
              + topic
              + " has a wildcard. A message goes to one topic, without + and #;"
              + " the filter comes first: match FILTER TOPIC.");
    }
    return mistakes;
  }

  private static List<String> common(String what, String text) {
    List<String> mistakes = new ArrayList<>();
    if (text.isEmpty()) {
      mistakes.add("The " + what + " is empty. It has at least one character.");
    }
    if (text.indexOf('\0') >= 0) {
      mistakes.add("The " + what + " holds the character 0, which is not allowed.");
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      mistakes.add("The " + what + " is longer than 65535 bytes.");
    }
    return mistakes;
  }
}
