package org.mqttcourse.submission;

import java.nio.file.Path;
import java.util.Collection;

/**
 * What processes have got of the machine's processors, all their threads together.
 *
 * @param ranNanos how long they ran
 * @param waitedNanos how long they could have run, but others did
 */
record CpuShare(long ranNanos, long waitedNanos) {
  /** Nothing yet, or nothing is known: only Linux tells. */
  static final CpuShare NONE = new CpuShare(0, 0);

  /**
   * Asks the system.
   *
   * @param processes their folders in a {@code /proc}
   */
  static CpuShare of(Collection<Path> processes) {
    return processes.stream().map(ProcFiles::share).reduce(NONE, CpuShare::plus);
  }

  CpuShare plus(CpuShare other) {
    return new CpuShare(ranNanos + other.ranNanos, waitedNanos + other.waitedNanos);
  }
}
