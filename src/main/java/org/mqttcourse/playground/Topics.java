package org.mqttcourse.playground;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.TopicFilter;

/** Says what is wrong with a topic or a filter before it reaches the wire (section 4.7). */
final class Topics {
  private static final int LONGEST = 65_535;

  private Topics() {}

  /** The topic, where one can publish to it. */
  static String name(String topic) throws PlaygroundException {
    plain("playground.topic", topic);
    if (topic.contains("+") || topic.contains("#")) {
      throw new PlaygroundException(Text.of("playground.topic.wildcard", topic));
    }
    return topic;
  }

  /** The filter, where one can subscribe to it. */
  static String filter(String filter) throws PlaygroundException {
    plain("playground.filter", filter);
    if (new TopicFilter(filter).isValid()) {
      return filter;
    }
    List<String> levels = TopicFilter.levels(filter);
    for (int i = 0; i < levels.size(); i++) {
      String level = levels.get(i);
      if (level.length() > 1 && level.contains("#")) {
        throw illegal(filter, i, level, Text.of("playground.topic.hash.alone"));
      }
      if (level.length() > 1 && level.contains("+")) {
        throw illegal(filter, i, level, Text.of("playground.topic.plus.whole"));
      }
      if (level.equals("#") && i < levels.size() - 1) {
        throw illegal(filter, i, level, Text.of("playground.topic.hash.last"));
      }
    }
    throw new PlaygroundException(Text.of("playground.topic.illegal", filter));
  }

  private static PlaygroundException illegal(String filter, int index, String level, Text why) {
    return new PlaygroundException(
        Text.of("playground.topic.level", filter, index + 1, level, why));
  }

  private static boolean isNonCharacter(int c) {
    return (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
  }

  private static void plain(String key, String topic) throws PlaygroundException {
    Text what = Text.of(key);
    if (topic.isEmpty()) {
      throw new PlaygroundException(Text.of("playground.topic.empty", what));
    }
    if (topic.indexOf('\0') >= 0) {
      throw new PlaygroundException(Text.of("playground.topic.nul", what));
    }
    for (int i = 0; i < topic.length(); i += Character.charCount(topic.codePointAt(i))) {
      int c = topic.codePointAt(i);
      if (Character.getType(c) == Character.SURROGATE) {
        throw new PlaygroundException(Text.of("playground.topic.half", what));
      }
      // Legal, but not wise (section 1.5.3), and Paho breaks its connection over them.
      if (Character.isISOControl(c) || isNonCharacter(c)) {
        throw new PlaygroundException(Text.of("playground.topic.control", what));
      }
    }
    int size = topic.getBytes(StandardCharsets.UTF_8).length;
    if (size > LONGEST) {
      throw new PlaygroundException(Text.of("playground.topic.long", what, size, LONGEST));
    }
  }
}
