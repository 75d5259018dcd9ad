package org.mqttcourse.submission;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of stack traces. */
final class Frames {
  private static final Pattern FRAME = Pattern.compile("^\\s+at .*\\(([^():]+):(\\d{1,9})\\)");

  private Frames() {}

  /** The line number, where this is a frame of that source file. */
  static Optional<Integer> line(String frame, String sourceFile) {
    Matcher matcher = FRAME.matcher(frame);
    return matcher.find() && matcher.group(1).equals(sourceFile)
        ? Optional.of(Integer.valueOf(matcher.group(2)))
        : Optional.empty();
  }
}
