package org.mqttcourse.submission;

import java.util.Optional;
import org.mqttcourse.check.Limit;

/** The processes of one run: the program's own and all that it starts. Used by one thread. */
interface Processes {
  /** Threads of all of them at most; Paho needs about six for each client, the JVM a dozen. */
  int MOST_THREADS = 200;

  /** Processes at most, the program's own among them. */
  int MOST_PROCESSES = 8;

  /** Looks who is there, to be called now and then; what there is too much of. */
  Optional<Limit> look();

  /** Ends them all, and whatever they start meanwhile; whether all are gone. */
  boolean end() throws InterruptedException;

  /** The program's JVM; empty where it is gone. */
  Optional<Long> java();
}
