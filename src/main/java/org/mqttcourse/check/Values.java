package org.mqttcourse.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of the day: drawn anew for each check, so that no program can know them beforehand.
 *
 * @param given by name, in the order in which a program gets them as arguments; a script has them
 *     as variables
 * @param hidden by name: what the check's other players say, which the program hears only from them
 */
public record Values(Map<String, String> given, Map<String, String> hidden) {
  public Values {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    hidden = Collections.unmodifiableMap(new LinkedHashMap<>(hidden));
  }

  /** No values. */
  public static Values none() {
    return new Values(Map.of(), Map.of());
  }

  /** These and one more that the program is given. */
  public Values give(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(given);
    more.put(name, value);
    return new Values(more, hidden);
  }

  /** These and one more that the program is not given. */
  public Values hide(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(hidden);
    more.put(name, value);
    return new Values(given, more);
  }

  /** The value of that name, given or hidden. */
  public String get(String name) {
    String value = given.getOrDefault(name, hidden.get(name));
    if (value == null) {
      throw new IllegalArgumentException("no value is called " + name);
    }
    return value;
  }

  /** What the program gets as its arguments. */
  public List<String> arguments() {
    return List.copyOf(given.values());
  }
}
