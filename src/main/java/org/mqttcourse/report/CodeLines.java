package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets listings in windows that are narrower than they are. */
final class CodeLines {
  /** What a broken line goes on behind, beside its own indent. */
  private static final String HANGING = "    ";

  /** The places for a break, the best first: a table's gap, before an option, between words. */
  private static final List<Pattern> BREAKS =
      List.of(
          Pattern.compile("\\S( {2,})(?=\\S)"),
          Pattern.compile("\\S( )(?=-{1,2}[a-zA-Z])"),
          Pattern.compile("\\S( )(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"),
          Pattern.compile("\\S( )(?=\\S)"));

  private static final Pattern DRAWN = Pattern.compile("[│╎▶◀─┌└├]");

  private CodeLines() {}

  /** Whether it is a line of a drawing, which no break leaves readable. */
  static boolean isDrawn(String line) {
    return DRAWN.matcher(line).find();
  }

  /** What of a line of a drawing that many columns hold. */
  static String cut(String line, int room, Theme theme) {
    String end = theme.either("…", "...");
    int length = 0;
    int columns = Columns.of(end);
    while (length < line.length()) {
      int next = line.offsetByCodePoints(length, 1);
      columns += Columns.of(line.substring(length, next));
      if (columns > room) {
        break;
      }
      length = next;
    }
    return line.substring(0, length) + end;
  }

  /** The line in parts of at most that many columns, unless a single word has more. */
  static List<String> broken(String line, int room) {
    String indent = " ".repeat(line.length() - line.stripLeading().length()) + HANGING;
    List<String> parts = new ArrayList<>();
    String rest = line;
    while (Columns.of(rest) > room) {
      int end = end(rest, room);
      if (end < 0) {
        break;
      }
      parts.add(rest.substring(0, end));
      rest = indent + rest.substring(end).stripLeading();
    }
    parts.add(rest);
    return parts;
  }

  /** Where the part ends that fits; -1 where there is no place to break. */
  private static int end(String line, int room) {
    int indent = line.length() - line.stripLeading().length();
    int last = -1;
    for (Pattern place : BREAKS) {
      for (Matcher found = place.matcher(line); found.find(); ) {
        if (Columns.of(line.substring(0, found.start(1))) <= room) {
          last = found.start(1);
        }
      }
      if (last - indent > (room - indent) / 3) {
        return last;
      }
    }
    return last >= 0 ? last : line.indexOf(' ', indent);
  }
}
