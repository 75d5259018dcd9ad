package org.mqttcourse.submission;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mqttcourse.check.Limit;

/**
 * An exception that a program's main thread did not catch.
 *
 * @param exception its class and message, and its root cause where it has one
 * @param line in the student's own file; empty where no frame is the student's
 */
record Crash(String exception, Optional<Integer> line) {
  private static final String BEGIN = "Exception in thread \"main\" ";
  private static final String CAUSE = "Caused by: ";
  private static final String OUT_OF_MEMORY = "java.lang.OutOfMemoryError";
  private static final Pattern ADDRESS = Pattern.compile("\\s*See https?://\\S+");
  private static final int LONGEST = 400;

  /** Looks for it in what the program printed to standard error. */
  static Optional<Crash> in(List<String> errors, String sourceFile) {
    List<String> trace = errors.stream().dropWhile(line -> !line.startsWith(BEGIN)).toList();
    if (trace.isEmpty()) {
      return Optional.empty();
    }
    String exception = said(trace.get(0).substring(BEGIN.length()), trace, 1);
    int cause = -1;
    for (int i = 1; i < trace.size(); i++) {
      cause = trace.get(i).startsWith(CAUSE) ? i : cause;
    }
    if (cause > 0) {
      String root = said(trace.get(cause).substring(CAUSE.length()), trace, cause + 1);
      // Libraries often repeat the cause in their own message; once is long enough.
      exception += exception.contains(root) ? "" : ", caused by " + root;
    }
    Optional<Integer> line =
        trace.stream().flatMap(frame -> Frames.line(frame, sourceFile).stream()).findFirst();
    return Optional.of(new Crash(exception, line));
  }

  /** A message may have several lines; it goes on until the first frame. */
  private static String said(String first, List<String> trace, int next) {
    StringBuilder said = new StringBuilder(first.strip());
    for (int i = next; i < trace.size() && goesOn(trace.get(i)); i++) {
      said.append(' ').append(trace.get(i).strip());
    }
    said = new StringBuilder(ADDRESS.matcher(said).replaceAll(""));
    return said.length() > LONGEST ? said.substring(0, LONGEST) + "..." : said.toString();
  }

  private static boolean goesOn(String line) {
    return !line.startsWith("\tat ") && !line.startsWith("\t...") && !line.startsWith(CAUSE);
  }

  /** The limit of ours that it ran into. */
  Optional<Limit> limit() {
    if (exception.contains("unable to create native thread")) {
      return Optional.of(Limit.THREADS);
    }
    return exception.contains("No space left on device")
        ? Optional.of(Limit.DISK)
        : Optional.empty();
  }

  boolean isOutOfMemory() {
    return exception.contains(OUT_OF_MEMORY);
  }
}
