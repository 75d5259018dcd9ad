package org.mqttcourse.authoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mqttcourse.exercise.PartialCredit;

/**
 * Reads {@code :partial: 2 never-disconnects exit-status, 3 wrong-qos}: what the findings of each
 * group cost together; any other finding costs all points.
 */
final class PartialReader {
  private static final Pattern GROUP = Pattern.compile("(\\d{1,3})((?:\\s+[a-z0-9-]+)+)");

  /** Every check may find these: they are the common company of others. */
  private static final Set<String> ENDINGS =
      Set.of("never-ends", "hangs", "never-disconnects", "exit-status");

  private PartialReader() {}

  /**
   * Reads it.
   *
   * @param mistakes the folder of the wrong programs: beside a program's endings, only what one of
   *     them gets can be named
   */
  static PartialCredit read(Attribute attribute, Path mistakes) throws AuthoringException {
    String text = attribute.textOrEmpty("partial");
    List<PartialCredit.Group> groups = new ArrayList<>();
    Set<String> named = new HashSet<>();
    int all = 0;
    for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      Matcher group = GROUP.matcher(part.strip());
      if (!group.matches() || Integer.parseInt(group.group(1)) < 1) {
        throw attribute.wrong(
            "partial", "is like 2 never-disconnects exit-status, 3 wrong-qos; not '" + text + "'");
      }
      List<String> findings = List.of(group.group(2).strip().split("\\s+"));
      for (String finding : findings) {
        if (!ENDINGS.contains(finding) && !Files.isDirectory(mistakes.resolve(finding))) {
          throw attribute.wrong("partial", "names " + finding + ", which no wrong program gets");
        }
        if (!named.add(finding)) {
          throw attribute.wrong("partial", "names " + finding + " twice");
        }
      }
      int cost = Integer.parseInt(group.group(1));
      all += cost;
      groups.add(new PartialCredit.Group(cost, Set.copyOf(findings)));
    }
    if (!groups.isEmpty() && all >= attribute.number("points")) {
      throw attribute.wrong("partial", "takes all the points away: leave some for the rest");
    }
    return new PartialCredit(groups);
  }
}
