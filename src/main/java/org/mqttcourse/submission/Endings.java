package org.mqttcourse.submission;

import java.util.List;
import java.util.Optional;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Limit;

/** Tells how a run ended from what is left of it. */
final class Endings {
  /** What the JVM prints, to standard output, before it gives up. */
  private static final List<String> OUT_OF_MEMORY =
      List.of(
          "Terminating due to java.lang.OutOfMemoryError",
          "# There is insufficient memory for the Java Runtime Environment to continue.");

  private Endings() {}

  /**
   * How it ended.
   *
   * @param ended how we ended it; empty where it ended by itself
   * @param status its exit status
   * @param sourceFile the student's own
   */
  static Ending of(
      Optional<Ending> ended,
      int status,
      List<String> output,
      List<String> errors,
      String sourceFile) {
    if (ended.isPresent() && !(ended.get() instanceof Ending.TimedOut)) {
      return ended.get();
    }
    Optional<Crash> crash = Crash.in(errors, sourceFile);
    Optional<Limit> limit = crash.flatMap(Crash::limit);
    if (limit.isPresent()) {
      return new Ending.OverLimit(limit.get());
    }
    boolean outOfMemory =
        output.stream().anyMatch(line -> OUT_OF_MEMORY.stream().anyMatch(line::startsWith));
    if (outOfMemory || crash.filter(Crash::isOutOfMemory).isPresent()) {
      return new Ending.OutOfMemory();
    }
    // Also where its time was up: main died, and a connected client kept the program alive.
    return crash
        .<Ending>map(died -> new Ending.Died(died.exception(), died.line()))
        .or(() -> ended)
        .orElseGet(() -> new Ending.Exited(status));
  }
}
