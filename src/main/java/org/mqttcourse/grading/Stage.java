package org.mqttcourse.grading;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.ProgramRun;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Journal;

/**
 * What one check plays on: a broker of its own, the student's program, the course's own clients.
 * Everything on it is ended when it is closed.
 */
final class Stage implements AutoCloseable {
  /** Port 1 is for a service (tcpmux) that hardly any machine has. */
  private static final String NOBODY_LISTENS = "tcp://localhost:1";

  private static final Duration CLOSING_PATIENCE = Duration.ofSeconds(15);

  private final Check check;
  private final Values values;
  private final Journal journal = new Journal(System::nanoTime);
  private final OpenConnections open = new OpenConnections();
  private final Venue venue;
  private final JournalProbe probe;

  private Stage(
      Check check, Values values, Launcher launcher, RandomGenerator names, boolean rehearsal)
      throws IOException {
    this.check = check;
    this.values = values;
    journal.listen(open);
    venue = new Venue(check.surroundings().bytesPerSecond(), journal, names);
    probe =
        new JournalProbe(
            values,
            journal,
            open,
            () -> launcher.launch(values, venue.studentUrl()),
            rehearsal
                ? Optional.empty()
                : Optional.of(() -> launcher.launch(values, NOBODY_LISTENS)),
            venue);
  }

  /**
   * Sets it up.
   *
   * @param rehearsal whether nobody judges what will be seen
   */
  static Stage set(
      Check check, Values values, Launcher launcher, RandomGenerator names, boolean rehearsal)
      throws IOException {
    return new Stage(check, values, launcher, names, rehearsal);
  }

  /** Lets the check play, waits until all is over, and gives what was recorded. */
  Evidence play() throws InterruptedException {
    check.stimulate(probe);
    List<ProgramRun> runs = new ArrayList<>();
    for (Running run : probe.runs()) {
      runs.add(run.awaitEnd());
    }
    // What is still held on a link can decide nothing any more.
    probe.heal();
    // On a slow link, what was sent may arrive well after the program has ended.
    boolean closed = open.awaitNone(CLOSING_PATIENCE);
    if (!closed && check.surroundings().bytesPerSecond() == 0) {
      throw new IllegalStateException("the broker did not notice that the program had ended");
    }
    venue.players().disconnect();
    return new Evidence(values, journal.freeze(), runs, probe.overdue());
  }

  @Override
  public void close() {
    probe.runs().forEach(Running::close);
    venue.close();
  }
}
