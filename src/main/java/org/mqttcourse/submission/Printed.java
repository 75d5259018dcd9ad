package org.mqttcourse.submission;

import java.util.List;
import org.mqttcourse.submission.inside.Start;

/**
 * What a program printed, and whether it had its turn at all.
 *
 * @param hadItsTurn whether the mark stands before it; if not, all that happened is ours
 * @param lines behind the mark; without a mark, all
 */
record Printed(boolean hadItsTurn, List<String> lines) {
  /** The mark as it looks once what steers a terminal is escaped. */
  private static final String MARK = org.mqttcourse.wire.Printable.text(Start.MARK);

  Printed {
    lines = List.copyOf(lines);
  }

  /** Takes the first mark away; what stands before it is the JVM's, not the student's. */
  static Printed of(List<String> lines) {
    int mark = lines.indexOf(MARK);
    return mark < 0
        ? new Printed(false, lines)
        : new Printed(true, lines.subList(mark + 1, lines.size()));
  }
}
