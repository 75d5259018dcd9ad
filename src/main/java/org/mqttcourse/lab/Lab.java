package org.mqttcourse.lab;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mqttcourse.broker.BrokerSettings;
import org.mqttcourse.broker.CourseBroker;
import org.mqttcourse.broker.link.LinkOrders;
import org.mqttcourse.broker.link.Links;
import org.mqttcourse.playground.Pace;
import org.mqttcourse.playground.Playground;
import org.mqttcourse.playground.PlaygroundException;
import org.mqttcourse.playground.PlaygroundOutput;
import org.mqttcourse.text.Said;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Packet;

/**
 * A broker of its own, and clients by name: carries out what one could type in the shell, {@code
 * link}, {@code kick} and {@code broker} included. What stands behind {@code elsewhere} is typed on
 * another computer, so a name may be in use twice. Nothing else has a part in it.
 */
public final class Lab implements AutoCloseable {
  private static final Duration QUIET = Duration.ofMillis(40);
  private static final Duration QUIET_BEHIND_FAULTS = Duration.ofMillis(150);
  private static final Duration RETURN_PATIENCE = Duration.ofSeconds(3);
  private static final int MOST_WAITS = 50;

  private final Journal journal = new Journal(System::nanoTime);
  private final Links links;
  private final PlaygroundOutput output;
  private final String url;
  private final Playground playground;
  private Playground elsewhere;
  private CourseBroker broker;
  private boolean stopped;
  private boolean kept;

  /**
   * Starts the broker.
   *
   * @param seed for what happens by chance
   * @param output what the commands answer and what arrives
   */
  public Lab(long seed, PlaygroundOutput output) throws IOException {
    this.links = new Links(new Random(seed));
    this.output = output;
    this.broker = CourseBroker.start(BrokerSettings.forCheck(), journal, links);
    this.url = broker.address().url();
    this.playground = newPlayground();
  }

  private Playground newPlayground() {
    return new Playground(
        () -> url, () -> url, output, Clock.system(ZoneId.systemDefault()), Pace.QUICK);
  }

  /** What its broker's door sees. */
  public Journal journal() {
    return journal;
  }

  /** The links to its broker. */
  public Links links() {
    return links;
  }

  /**
   * Carries a line out, and waits until the wire is quiet.
   *
   * @throws PlaygroundException with a message for the user
   */
  public void execute(String line) throws PlaygroundException, InterruptedException {
    carryOut(line);
    settle();
  }

  /**
   * Carries a line out, and does not wait for what it brings about.
   *
   * @throws PlaygroundException with a message for the user
   */
  public void carryOut(String line) throws PlaygroundException, InterruptedException {
    List<String> words = Playground.split(line, Map.of());
    if (words.isEmpty() || words.get(0).startsWith("#")) {
      return;
    }
    List<String> rest = words.subList(1, words.size());
    switch (words.get(0)) {
      case "link" -> link(rest);
      case "kick" -> kick(rest);
      case "broker" -> broker(rest);
      case "experiment" -> experiment();
      case "elsewhere" -> elsewhere().execute(rest);
      default -> playground.execute(words);
    }
  }

  private Playground elsewhere() {
    if (elsewhere == null) {
      elsewhere = newPlayground();
    }
    return elsewhere;
  }

  private void link(List<String> words) throws PlaygroundException {
    try {
      LinkOrders.carryOut(links, words).forEach(output::say);
    } catch (IllegalArgumentException e) {
      throw new PlaygroundException(Said.of(e));
    }
  }

  private void kick(List<String> words) throws PlaygroundException {
    String who = words.isEmpty() ? "" : words.get(0);
    if (links.kick(who) == 0) {
      throw new PlaygroundException(LinkOrders.nobody(links, who));
    }
  }

  private void experiment() throws InterruptedException {
    for (int qos = 0; qos <= 2; qos++) {
      QosExperiment.Row row = QosExperiment.run(this, 1, qos);
      output.say(
          Text.of("lab.experiment.line", qos, row.sent(), row.arrived(), row.lost(), row.copies()));
    }
  }

  private void broker(List<String> words) throws PlaygroundException {
    boolean keep = words.contains("--keep");
    try {
      switch (words.isEmpty() ? "" : words.get(0)) {
        case "stop" -> stop(keep);
        case "start" -> start();
        case "restart" -> {
          stop(keep);
          start();
        }
        default -> throw new PlaygroundException(Text.of("lab.trial.broker"));
      }
    } catch (IOException e) {
      throw new PlaygroundException(Said.of(e));
    }
  }

  private void stop(boolean keep) {
    stopped = true;
    kept = keep;
    if (keep) {
      broker.shut();
    } else {
      broker.close();
    }
  }

  private void start() throws IOException {
    if (!stopped) {
      return;
    }
    stopped = false;
    if (kept) {
      broker.reopen();
    } else {
      BrokerSettings there = BrokerSettings.forCheck().at(broker.address().port());
      broker = CourseBroker.start(there, journal, links);
    }
  }

  /** Waits until all who lost their connection are back. */
  void awaitReturns() throws InterruptedException {
    playground.awaitReturns(RETURN_PATIENCE);
  }

  /** Waits until the wire is quiet, and all who lost their connection are back. */
  void settle() throws InterruptedException {
    long end = System.nanoTime() + RETURN_PATIENCE.toNanos();
    do {
      awaitQuiet();
      if (stopped) {
        return;
      }
      playground.awaitReturns(RETURN_PATIENCE);
    } while (!(areAllBack() && playground.owesNothing()) && System.nanoTime() < end);
  }

  private void awaitQuiet() throws InterruptedException {
    boolean disturbed = journal.freeze().has(Event.Fault.class);
    for (int i = 0; i < MOST_WAITS; i++) {
      // At QoS 0 only the broker knows whether something is still on its way.
      if (!stopped) {
        broker.settle();
      }
      Duration quiet = disturbed ? QUIET_BEHIND_FAULTS : QUIET;
      if (journal.awaitAfter(journal.lastNumber(), sighting -> true, quiet).isEmpty()) {
        return;
      }
    }
  }

  /** By the journal: a client itself may not have noticed yet that its connection is gone. */
  private boolean areAllBack() {
    Conversation all = journal.freeze();
    return playground.whoComesBack().stream().allMatch(name -> isThere(all, name));
  }

  private static boolean isThere(Conversation all, String name) {
    Conversation its = all.where(sighting -> sighting.clientIdentifier().equals(name));
    List<Connection> connections = its.connections();
    if (connections.isEmpty()) {
      return true;
    }
    Conversation last = its.on(connections.get(connections.size() - 1));
    return last.has(Packet.ConnAck.class)
        && last.all(Event.Closed.class).stream()
            .allMatch(closed -> closed.by() == Event.Side.CLIENT);
  }

  @Override
  public void close() {
    int unused = links.heal(Links.ALL);
    playground.close();
    if (elsewhere != null) {
      elsewhere.close();
    }
    broker.close();
  }
}
