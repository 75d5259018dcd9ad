package org.mqttcourse.grading;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Entrance;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.ProgramRun;
import org.mqttcourse.check.Values;
import org.mqttcourse.submission.Link;
import org.mqttcourse.wire.Journal;

/**
 * What one check plays on: a broker of its own, the student's program, the course's own clients.
 * Everything on it is ended when it is closed.
 */
final class Stage implements AutoCloseable {
  /** Port 1 is for a service (tcpmux) that hardly any machine has. */
  private static final Map<String, String> NOBODY_LISTENS = Map.of(Venue.URL, "tcp://localhost:1");

  private static final Duration CLOSING_PATIENCE = Duration.ofSeconds(15);

  private final Check check;
  private final Values values;
  private final Journal journal = new Journal(System::nanoTime);
  private final OpenConnections open = new OpenConnections();
  private final Venue venue;
  private final JournalProbe probe;

  private Stage(
      Check check,
      Values values,
      Preparation.Ready ready,
      RandomGenerator names,
      long seed,
      Path authority,
      boolean rehearsal)
      throws IOException {
    this.check = check;
    this.values = values;
    journal.listen(open);
    Entrance entrance = check.entrance(values);
    int speed = check.surroundings().bytesPerSecond();
    venue = new Venue(entrance, speed, authority, journal, names, seed);
    Map<String, String> environment = venue.environment();
    probe =
        new JournalProbe(
            values,
            journal,
            open,
            more -> launch(ready, merged(environment, more)),
            rehearsal
                ? Optional.empty()
                : Optional.of(more -> launch(ready, merged(environment, NOBODY_LISTENS))),
            venue);
    journal.listen(new Traffic(limit -> probe.runs().forEach(run -> run.end(limit))));
  }

  private Running launch(Preparation.Ready ready, Map<String, String> environment)
      throws IOException, InterruptedException {
    Optional<Path> sockets = ready.sockets();
    return ready
        .launcher()
        .launch(
            values,
            environment,
            sockets.isPresent() ? links(environment.get(Venue.URL), sockets.get()) : List.of());
  }

  /** The way from a sandbox to the door of that address; none where it is nobody's. */
  private List<Link> links(String url, Path sockets) throws IOException {
    int port = URI.create(url).getPort();
    Path socket = Files.createDirectories(sockets).resolve(Integer.toString(port));
    return venue.openSocketLike(port, socket) ? List.of(new Link(port, socket)) : List.of();
  }

  private static Map<String, String> merged(Map<String, String> usual, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(usual);
    all.putAll(more);
    return all;
  }

  /**
   * Sets it up.
   *
   * @param names for identifiers that no program can guess
   * @param seed of what happens on the student's links by chance
   * @param authority folder of the certificate authority, which is made when it is needed
   * @param rehearsal whether nobody judges what will be seen
   */
  static Stage set(
      Check check,
      Values values,
      Preparation.Ready ready,
      RandomGenerator names,
      long seed,
      Path authority,
      boolean rehearsal)
      throws IOException {
    return new Stage(check, values, ready, names, seed, authority, rehearsal);
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
    return new Evidence(values, journal.freeze(), runs, probe.overdue(), probe.notes());
  }

  @Override
  public void close() {
    probe.runs().forEach(Running::close);
    venue.close();
  }
}
