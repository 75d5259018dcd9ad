package org.mqttcourse.submission;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.mqttcourse.check.Limit;

/**
 * What processes use together. Of threads and memory only Linux tells.
 *
 * @param processes how many there are
 * @param threads of all of them
 * @param kilobytes of memory that they have filled, and not mapped from files
 */
record Usage(int processes, int threads, long kilobytes) {
  /** Threads at most; Paho needs about six for each client, the JVM a dozen. */
  static final int MOST_THREADS = 200;

  /** Processes at most, the program's own among them. */
  static final int MOST_PROCESSES = 8;

  /** Memory at most, so that not each of the processes fills what one of them may. */
  static final long MOST_KILOBYTES = 768L << 10;

  private static final Usage NONE = new Usage(0, 0, 0);

  /**
   * Asks the system.
   *
   * @param processes their folders in a {@code /proc}
   */
  static Usage of(Collection<Path> processes) {
    return processes.stream().map(Usage::of).reduce(NONE, Usage::plus);
  }

  private static Usage of(Path process) {
    int threads = 0;
    long kilobytes = 0;
    for (String line : ProcFiles.read(process.resolve("status")).lines().toList()) {
      // Threads:  23
      // RssAnon:  31416 kB
      String[] words = line.split("\\s+", 3);
      switch (words[0]) {
        case "Threads:" -> threads = Integer.parseInt(words[1]);
        case "RssAnon:", "RssShmem:" -> kilobytes += Long.parseLong(words[1]);
        default -> {}
      }
    }
    return new Usage(1, threads, kilobytes);
  }

  private Usage plus(Usage other) {
    return new Usage(
        processes + other.processes, threads + other.threads, kilobytes + other.kilobytes);
  }

  /** What there is too much of. */
  Optional<Limit> excess() {
    if (processes > MOST_PROCESSES) {
      return Optional.of(Limit.PROCESSES);
    }
    if (threads > MOST_THREADS) {
      return Optional.of(Limit.THREADS);
    }
    return kilobytes > MOST_KILOBYTES ? Optional.of(Limit.MEMORY) : Optional.empty();
  }
}
