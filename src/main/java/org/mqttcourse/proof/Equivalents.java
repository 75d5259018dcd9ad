package org.mqttcourse.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The mutants that are no mistake, as {@code equivalent.txt} beside an exercise lists them.
 *
 * @param reasons by the mutant's name, in the order of the file
 * @param problems lines that can't be understood
 */
record Equivalents(Map<String, String> reasons, List<String> problems) {
  private static final String SEPARATOR = " :: ";
  private static final String LUCK = "luck:";

  Equivalents {
    reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    problems = List.copyOf(problems);
  }

  /**
   * Reads the list: on each line a mutant's name, {@code ::} and the reason; lines that begin with
   * {@code //} are comments. A reason that begins with {@code luck:} tells of a mutant that goes
   * wrong only sometimes, which no check can foretell.
   */
  static Equivalents parse(String text) {
    Map<String, String> reasons = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    List<String> lines =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("//"))
            .toList();
    for (String line : lines) {
      int at = line.lastIndexOf(SEPARATOR);
      if (at <= 0) {
        problems.add("no '" + SEPARATOR.strip() + "' and reason in: " + line);
        continue;
      }
      String name = line.substring(0, at).strip();
      if (reasons.put(name, line.substring(at + SEPARATOR.length()).strip()) != null) {
        problems.add("listed twice: " + name);
      }
    }
    return new Equivalents(reasons, problems);
  }

  /** Whether that mutant may be refused as well. */
  boolean isLuck(String name) {
    return reasons.getOrDefault(name, "").startsWith(LUCK);
  }
}
