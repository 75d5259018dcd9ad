package org.mqttcourse.broker;

import java.util.List;
import org.mqttcourse.wire.TopicFilter;

/** How two topic filters lie to each other. */
final class Filters {
  private static final String ANY_REST = "#";
  private static final String ANY_LEVEL = "+";

  private Filters() {}

  /** Whether every topic that the second matches is matched by the first. */
  static boolean covers(TopicFilter first, String second) {
    if (isApart(first.text(), second)) {
      return false;
    }
    List<String> wide = TopicFilter.levels(first.text());
    List<String> narrow = TopicFilter.levels(second);
    for (int i = 0; i < wide.size(); i++) {
      if (wide.get(i).equals(ANY_REST)) {
        return true;
      }
      if (i >= narrow.size()
          || narrow.get(i).equals(ANY_REST)
          || !(wide.get(i).equals(ANY_LEVEL) || wide.get(i).equals(narrow.get(i)))) {
        return false;
      }
    }
    return wide.size() == narrow.size();
  }

  /** Whether there is any topic that both match. */
  static boolean overlap(TopicFilter first, String second) {
    if (isApart(first.text(), second)) {
      return false;
    }
    List<String> one = TopicFilter.levels(first.text());
    List<String> other = TopicFilter.levels(second);
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      String a = i < one.size() ? one.get(i) : "";
      String b = i < other.size() ? other.get(i) : "";
      if (a.equals(ANY_REST) || b.equals(ANY_REST)) {
        return true;
      }
      if (i >= one.size() || i >= other.size()) {
        return false;
      }
      if (!a.equals(b) && !a.equals(ANY_LEVEL) && !b.equals(ANY_LEVEL)) {
        return false;
      }
    }
    return true;
  }

  /** Names that begin with $ are not for a wildcard at the first level (section 4.7.2). */
  private static boolean isApart(String first, String second) {
    return (first.startsWith("$") && isWildAtFirst(second))
        || (second.startsWith("$") && isWildAtFirst(first));
  }

  private static boolean isWildAtFirst(String filter) {
    return filter.startsWith(ANY_REST) || filter.startsWith(ANY_LEVEL);
  }
}
