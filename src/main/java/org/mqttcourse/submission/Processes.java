package org.mqttcourse.submission;

import java.util.Optional;
import org.mqttcourse.check.Limit;

/** The processes of one run: the program's own and all that it starts. Used by one thread. */
interface Processes {
  /** Looks who is there, to be called now and then; what there is too much of. */
  Optional<Limit> look();

  /** What all those that were there at the last look have got of the processors. */
  CpuShare share();

  /** Ends them all, and whatever they start meanwhile; whether all are gone. */
  boolean end() throws InterruptedException;

  /** The program's JVM; empty where it is gone. */
  Optional<Long> java();
}
