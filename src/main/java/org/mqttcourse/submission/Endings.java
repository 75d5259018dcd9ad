package org.mqttcourse.submission;

import java.util.List;
import java.util.Optional;
import org.mqttcourse.check.Ending;

/** Tells how a run ended from what is left of it. */
final class Endings {
  /** What the JVM prints, to standard output, before it gives up. */
  private static final String OUT_OF_MEMORY = "Terminating due to java.lang.OutOfMemoryError";

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
    boolean outOfMemory = output.stream().anyMatch(line -> line.startsWith(OUT_OF_MEMORY));
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
