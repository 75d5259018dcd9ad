package org.mqttcourse.wire;

import java.util.List;

/**
 * A topic filter, and what it matches (MQTT 3.1.1, section 4.7).
 *
 * @param text as it stands in a SUBSCRIBE
 */
public record TopicFilter(String text) {
  private static final String ANY_REST = "#";
  private static final String ANY_LEVEL = "+";

  /** Whether the filter is legal: not empty, wildcards whole levels, {@code #} last. */
  public boolean isValid() {
    List<String> levels = levels(text);
    for (int i = 0; i < levels.size(); i++) {
      String level = levels.get(i);
      boolean wild = level.contains(ANY_REST) || level.contains(ANY_LEVEL);
      if (wild && level.length() > 1) {
        return false;
      }
      if (level.equals(ANY_REST) && i < levels.size() - 1) {
        return false;
      }
    }
    return !text.isEmpty() && text.indexOf('\0') < 0;
  }

  /** Whether a message with that topic name goes to a subscriber with this filter. */
  public boolean matches(String topic) {
    List<String> filter = levels(text);
    List<String> name = levels(topic);
    // Section 4.7.2: names that begin with $ are not for those who ask for everything.
    if (topic.startsWith("$") && (text.startsWith(ANY_REST) || text.startsWith(ANY_LEVEL))) {
      return false;
    }
    for (int i = 0; i < filter.size(); i++) {
      if (filter.get(i).equals(ANY_REST)) {
        // Also the parent level: a/# takes a.
        return name.size() >= i;
      }
      if (i >= name.size()) {
        return false;
      }
      if (!filter.get(i).equals(ANY_LEVEL) && !filter.get(i).equals(name.get(i))) {
        return false;
      }
    }
    return filter.size() == name.size();
  }

  /** The levels of a topic name or filter, empty ones too. */
  public static List<String> levels(String topic) {
    return List.of(topic.split("/", -1));
  }

  @Override
  public String toString() {
    return text;
  }
}
