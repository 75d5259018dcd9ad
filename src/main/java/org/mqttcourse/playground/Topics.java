package org.mqttcourse.playground;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mqttcourse.wire.TopicFilter;

/** Says what is wrong with a topic or a filter before it reaches the wire (section 4.7). */
final class Topics {
  private static final int LONGEST = 65_535;

  private Topics() {}

  /** The topic, where one can publish to it. */
  static String name(String topic) throws PlaygroundException {
    plain("topic", topic);
    if (topic.contains("+") || topic.contains("#")) {
      throw new PlaygroundException(
          "'%s' has a wildcard. + and # are for sub; pub needs one exact topic.".formatted(topic));
    }
    return topic;
  }

  /** The filter, where one can subscribe to it. */
  static String filter(String filter) throws PlaygroundException {
    plain("topic filter", filter);
    if (new TopicFilter(filter).isValid()) {
      return filter;
    }
    List<String> levels = TopicFilter.levels(filter);
    for (int i = 0; i < levels.size(); i++) {
      String level = levels.get(i);
      if (level.length() > 1 && level.contains("#")) {
        throw illegal(filter, i, level, "# stands alone, behind a slash: sport/#");
      }
      if (level.length() > 1 && level.contains("+")) {
        throw illegal(filter, i, level, "+ is one whole level: sport/+/score");
      }
      if (level.equals("#") && i < levels.size() - 1) {
        throw illegal(filter, i, level, "# must be the last level: sport/#");
      }
    }
    throw new PlaygroundException("'%s' is no legal topic filter.".formatted(filter));
  }

  private static PlaygroundException illegal(String filter, int index, String level, String why) {
    return new PlaygroundException(
        "%s: level %d, '%s', is wrong. %s".formatted(filter, index + 1, level, why));
  }

  private static void plain(String what, String topic) throws PlaygroundException {
    if (topic.isEmpty()) {
      throw new PlaygroundException(
          "The %s is empty. Give it at least one character: -t test/all".formatted(what));
    }
    if (topic.indexOf('\0') >= 0) {
      throw new PlaygroundException("The %s holds a NUL character; leave it out.".formatted(what));
    }
    for (int i = 0; i < topic.length(); i += Character.charCount(topic.codePointAt(i))) {
      if (Character.getType(topic.codePointAt(i)) == Character.SURROGATE) {
        throw new PlaygroundException("The %s holds half a character.".formatted(what));
      }
    }
    int size = topic.getBytes(StandardCharsets.UTF_8).length;
    if (size > LONGEST) {
      throw new PlaygroundException(
          "The %s is %d bytes long; MQTT allows %d.".formatted(what, size, LONGEST));
    }
  }
}
