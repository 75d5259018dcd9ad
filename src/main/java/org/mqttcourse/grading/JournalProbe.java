package org.mqttcourse.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.mqttcourse.broker.link.LinkFault;
import org.mqttcourse.broker.link.Links;
import org.mqttcourse.check.Probe;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;
import org.mqttcourse.wire.TopicFilter;

/** A probe that waits for what the journal records. */
final class JournalProbe implements Probe {
  /** How often it looks whether the program still runs while it waits for a packet. */
  private static final Duration LOOK = Duration.ofMillis(20);

  private static final int REFUSED = 0x80;

  private final Values values;
  private final Journal journal;
  private final OpenConnections open;
  private final Starter launcher;
  private final Optional<Starter> strandedLauncher;
  private final Venue venue;
  private final List<Running> runs = new CopyOnWriteArrayList<>();
  private final List<String> overdue = new CopyOnWriteArrayList<>();
  private final List<String> notes = new CopyOnWriteArrayList<>();

  /**
   * Waits for what the journal records.
   *
   * @param strandedLauncher starts the program where no broker is; empty in a rehearsal
   */
  JournalProbe(
      Values values,
      Journal journal,
      OpenConnections open,
      Starter launcher,
      Optional<Starter> strandedLauncher,
      Venue venue) {
    this.values = values;
    this.journal = journal;
    this.open = open;
    this.launcher = launcher;
    this.strandedLauncher = strandedLauncher;
    this.venue = venue;
  }

  @Override
  public Values values() {
    return values;
  }

  @Override
  public Run start(Map<String, String> environment) {
    return start(() -> launcher.start(environment));
  }

  @Override
  public Run startWithoutBroker() {
    return strandedLauncher
        .map(stranded -> start(() -> stranded.start(Map.of())))
        .orElse(NothingStarted.INSTANCE);
  }

  @Override
  public Run startMeeting(Certificate certificate) {
    return strandedLauncher.isEmpty()
        ? NothingStarted.INSTANCE
        : start(() -> launcher.start(Map.of("MQTT_URL", venue.showing(certificate))));
  }

  private Run start(Callable<Running> launch) {
    try {
      Running running = launch.call();
      runs.add(running);
      return new Handle(running);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("the program could not be started", e);
    }
  }

  @Override
  public Player player(String name) {
    return venue.players().player(name);
  }

  @Override
  public void link(String fault) {
    int unused = venue.links().set(Links.ALL, LinkFault.parse(fault));
  }

  @Override
  public void heal() {
    int unused = venue.links().heal(Links.ALL);
  }

  @Override
  public void kick() {
    int unused = venue.links().kick(Links.ALL);
  }

  @Override
  public void stopBroker(boolean keep) {
    venue.stop(keep);
  }

  @Override
  public void startBroker() {
    try {
      venue.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean await(String what, Predicate<Sighting> condition) throws InterruptedException {
    AskedOnce students = new AskedOnce(condition);
    Patience patience = new Patience(runs, System.nanoTime());
    while (true) {
      // Asked before the journal is read: what came until now is then surely in what is read.
      boolean over = nothingCanCome();
      boolean last = over || patience.waited(runs, System.nanoTime()).compareTo(PATIENCE) >= 0;
      Optional<Sighting> hit =
          journal.awaitAfter(students.newest(), students, last ? Duration.ZERO : LOOK);
      if (hit.isPresent()) {
        return true;
      }
      if (last) {
        overdue.add(
            over
                ? what + ", until the program had ended"
                : what + ", for " + PATIENCE.toSeconds() + " s");
        return false;
      }
    }
  }

  @Override
  public boolean awaitSubscription(String topic) throws InterruptedException {
    return await("a subscription to " + topic, sighting -> grants(sighting, topic));
  }

  @Override
  public void note(String text) {
    notes.add(text);
  }

  private boolean nothingCanCome() {
    return runs.stream().allMatch(Running::isOver) && open.none();
  }

  private boolean grants(Sighting sighting, String topic) {
    return sighting.event() instanceof Packet.SubAck ack
        && asked(sighting, ack).filter(subscribe -> grants(subscribe, ack, topic)).isPresent();
  }

  private static boolean grants(Packet.Subscribe subscribe, Packet.SubAck ack, String topic) {
    int answers = Math.min(subscribe.subscriptions().size(), ack.returnCodes().size());
    for (int i = 0; i < answers; i++) {
      TopicFilter filter = new TopicFilter(subscribe.subscriptions().get(i).topicFilter());
      if (ack.returnCodes().get(i) < REFUSED && filter.matches(topic)) {
        return true;
      }
    }
    return false;
  }

  /** The newest SUBSCRIBE before that SUBACK which it can be the answer to. */
  private Optional<Packet.Subscribe> asked(Sighting answer, Packet.SubAck ack) {
    Conversation before =
        journal
            .freeze()
            .on(answer.connection())
            .where(sighting -> sighting.number() < answer.number());
    return before.all(Packet.Subscribe.class).stream()
        .filter(subscribe -> subscribe.packetIdentifier() == ack.packetIdentifier())
        .reduce((earlier, later) -> later);
  }

  /** All that were started, in order. */
  List<Running> runs() {
    return runs;
  }

  List<String> overdue() {
    return overdue;
  }

  List<String> notes() {
    return notes;
  }

  /** Starts the program once more. */
  @FunctionalInterface
  interface Starter {
    /** Starts it with these variables besides, or in place of, its usual ones. */
    Running start(Map<String, String> environment) throws IOException, InterruptedException;
  }

  private enum NothingStarted implements Run {
    INSTANCE;

    @Override
    public void awaitEnd() {}

    @Override
    public boolean endsWithin(Duration duration) {
      return true;
    }

    @Override
    public List<String> printed() {
      return List.of();
    }

    @Override
    public void type(String line) {}
  }

  private record Handle(Running running) implements Run {
    @Override
    public void awaitEnd() throws InterruptedException {
      running.awaitEnd();
    }

    @Override
    public boolean endsWithin(Duration duration) throws InterruptedException {
      return running.endsWithin(duration);
    }

    @Override
    public List<String> printed() {
      return running.printed();
    }

    @Override
    public void type(String line) {
      running.type(line);
    }
  }
}
