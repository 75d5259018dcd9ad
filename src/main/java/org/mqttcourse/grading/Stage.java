package org.mqttcourse.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mqttcourse.broker.BrokerSettings;
import org.mqttcourse.broker.CourseBroker;
import org.mqttcourse.broker.DoorAddress;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.ProgramRun;
import org.mqttcourse.check.Values;
import org.mqttcourse.submission.Link;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Journal;

/**
 * What one check plays on: a broker of its own, the student's program, the course's own clients.
 * Everything on it is ended when it is closed.
 */
final class Stage implements AutoCloseable {
  /** Port 1 is for a service (tcpmux) that hardly any machine has. */
  private static final BrokerAt NOBODY_LISTENS = BrokerAt.url("tcp://localhost:1");

  private static final String SOCKET = "broker";

  /** Where the system itself would look for a free port; 1883 is not among them. */
  private static final int FIRST_FREE_PORT = 32_768;

  private static final int FREE_PORTS = 28_000;

  private static final Duration CLOSING_PATIENCE = Duration.ofSeconds(15);

  private final Check check;
  private final Values values;
  private final Journal journal = new Journal(System::nanoTime);
  private final OpenConnections open = new OpenConnections();
  private final CourseBroker broker;
  private final JournalProbe probe;

  private Stage(
      Check check, Values values, Preparation.Ready ready, RandomGenerator names, boolean rehearsal)
      throws IOException {
    this.check = check;
    this.values = values;
    journal.listen(open);
    broker = CourseBroker.start(BrokerSettings.forCheck(), journal);
    try {
      BrokerAt student = studentsDoor(ready.sockets(), names);
      DoorAddress course = broker.openDoor(Party.COURSE, 0);
      probe =
          new JournalProbe(
              values,
              journal,
              open,
              () -> ready.launcher().launch(values, student),
              rehearsal
                  ? Optional.empty()
                  : Optional.of(() -> ready.launcher().launch(values, NOBODY_LISTENS)),
              new Players(course.url(), names));
      journal.listen(new Traffic(limit -> probe.runs().forEach(run -> run.end(limit))));
    } catch (IOException | RuntimeException e) {
      broker.close();
      throw e;
    }
  }

  private BrokerAt studentsDoor(Optional<Path> sockets, RandomGenerator random) throws IOException {
    int bytesPerSecond = check.surroundings().bytesPerSecond();
    if (sockets.isEmpty()) {
      DoorAddress door =
          bytesPerSecond == 0 ? broker.address() : broker.openDoor(Party.STUDENT, bytesPerSecond);
      return BrokerAt.url(door.url());
    }
    Path socket = Files.createDirectories(sockets.get()).resolve(SOCKET);
    broker.openSocket(socket, Party.STUDENT, bytesPerSecond);
    // Another one each time, as it is without a sandbox: nobody may take it for granted.
    DoorAddress seen =
        new DoorAddress(BrokerSettings.LOOPBACK, FIRST_FREE_PORT + random.nextInt(FREE_PORTS));
    return new BrokerAt(seen.url(), List.of(new Link(seen.port(), socket)));
  }

  /**
   * Sets it up.
   *
   * @param names for identifiers and ports that no program can guess
   * @param rehearsal whether nobody judges what will be seen
   */
  static Stage set(
      Check check, Values values, Preparation.Ready ready, RandomGenerator names, boolean rehearsal)
      throws IOException {
    return new Stage(check, values, ready, names, rehearsal);
  }

  /** Lets the check play, waits until all is over, and gives what was recorded. */
  Evidence play() throws InterruptedException {
    check.stimulate(probe);
    List<ProgramRun> runs = new ArrayList<>();
    for (Running run : probe.runs()) {
      runs.add(run.awaitEnd());
    }
    // On a slow link, what was sent may arrive well after the program has ended.
    boolean closed = open.awaitNone(CLOSING_PATIENCE);
    if (!closed && check.surroundings().bytesPerSecond() == 0) {
      throw new IllegalStateException("the broker did not notice that the program had ended");
    }
    probe.players().disconnect();
    return new Evidence(values, journal.freeze(), runs, probe.overdue());
  }

  @Override
  public void close() {
    probe.runs().forEach(Running::close);
    broker.close();
    probe.players().close();
  }
}
