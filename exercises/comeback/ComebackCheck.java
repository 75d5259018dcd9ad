package comeback;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Draw;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Manners;
import org.mqttcourse.check.Probe;
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Event.Fault;
import org.mqttcourse.wire.Packet.ConnAck;
import org.mqttcourse.wire.Packet.Connect;
import org.mqttcourse.wire.Packet.Disconnect;
import org.mqttcourse.wire.Packet.PubAck;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Packet.SubAck;
import org.mqttcourse.wire.Packet.Subscribe;
import org.mqttcourse.wire.Sighting;

/** The broker restarts, answers nobody for a while, and has forgotten everything. */
public final class ComebackCheck implements Check {
  private static final int BEFORE = 2;
  private static final int ALL = 5;

  /** How long the broker hangs up on everybody after its restart. */
  private static final Duration DEAF = Duration.ofMillis(2500);

  /** The task asks for half a second; clocks and schedulers may take a little off that. */
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(480);

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    return values(draw.topic(), "over-" + draw.number(10, 99), draw.sentences(ALL));
  }

  @Override
  public Values sample() {
    return values(
        "radio/news",
        "over",
        List.of(
            "The snow is here",
            "The bus is late",
            "The power is back",
            "The school is open",
            "The sun is out"));
  }

  private static Values values(String topic, String stop, List<String> news) {
    Values values = Values.none().give("topic", topic).give("stop", stop);
    for (int i = 0; i < ALL; i++) {
      values = values.hide("news" + i, news.get(i));
    }
    return values;
  }

  @Override
  public Duration timeLimit() {
    return Duration.ofSeconds(14);
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    Values values = probe.values();
    String topic = values.get("topic");
    Probe.Run run = probe.start();
    if (!probe.awaitSubscription(topic)) {
      return;
    }
    Probe.Player station = probe.player("station");
    AtomicLong latest = new AtomicLong();
    boolean heard = true;
    for (int i = 0; heard && i < BEFORE; i++) {
      publish(station, values, i, i + 1);
      heard = await(probe, "a PUBACK", latest, ComebackCheck::isTaken);
    }
    probe.link("cut before next 1000 connack");
    probe.stopBroker(false);
    probe.startBroker();
    boolean left = run.endsWithin(DEAF);
    probe.heal();
    if (!left
        && await(probe, "another CONNACK", latest, s -> s.event() instanceof ConnAck)
        && await(probe, "another SUBACK", latest, s -> s.event() instanceof SubAck)) {
      Probe.Player again = probe.player("station");
      publish(again, values, BEFORE, ALL);
      again.publish(topic, values.get("stop"), 1);
    }
    run.awaitEnd();
  }

  private static void publish(Probe.Player station, Values values, int from, int to)
      throws InterruptedException {
    for (int i = from; i < to; i++) {
      station.publish(values.get("topic"), values.get("news" + i), 1);
    }
  }

  /** At QoS 0, which is judged later, nobody says that it has a message. */
  private static boolean isTaken(Sighting sighting) {
    return sighting.event() instanceof PubAck
        || (!sighting.toBroker()
            && sighting.event() instanceof Publish message
            && message.qos() == 0);
  }

  /** Waits for such a sighting that is newer than the latest, which it moves on. */
  private static boolean await(
      Probe probe, String what, AtomicLong latest, Predicate<Sighting> condition)
      throws InterruptedException {
    return probe.await(
        what,
        sighting -> {
          boolean newer = sighting.number() > latest.get() && condition.test(sighting);
          if (newer) {
            latest.set(sighting.number());
          }
          return newer;
        });
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    Ending ending = evidence.ending();
    String topic = evidence.values().get("topic");
    if (!Manners.connects(found, evidence, ending) || !Manners.subscribes(found, evidence, topic)) {
      return found.verdict();
    }
    boolean atQos1 = Manners.subscribesAtQos1(found, evidence);
    // What is on its way at QoS 0 may be lost when the broker stops: that is no second mistake.
    boolean back = judgeComeback(found, evidence) && (!atQos1 || judgeNews(found, evidence));
    if (back && ending instanceof Ending.TimedOut) {
      found.ending(ending);
    }
    if (back) {
      judgeGoodbye(found, evidence);
    }
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }

  /** Whether it is back, and has subscribed, in whatever way. */
  private static boolean judgeComeback(Findings found, Evidence evidence) {
    List<Conversation> accepted =
        evidence.student().connections().stream()
            .map((Connection connection) -> evidence.student().on(connection))
            .filter(Manners::accepted)
            .toList();
    Optional<Sighting> hasty = hasty(evidence);
    Optional<Conversation> twice =
        accepted.stream().filter(one -> one.all(Subscribe.class).size() > 1).findFirst();
    Optional<Conversation> deaf =
        accepted.stream().filter(one -> !one.has(Subscribe.class)).findFirst();
    if (hasty.isPresent()) {
      found
          .at(hasty)
          .add(
              "tight-loop",
              "half a second or more between a failed attempt and the next",
              attempts(evidence)
                  + " attempts in the "
                  + DEAF.toMillis() / 1000.0
                  + " s in which the broker hung up on everybody",
              "In catch, wait: Thread.sleep(1000). Or leave it to setAutomaticReconnect(true).");
    }
    if (twice.isPresent()) {
      found
          .at(
              twice.get().where(s -> s.event() instanceof Subscribe).sightings().stream()
                  .skip(1)
                  .findFirst())
          .add(
              "resubscribes-twice",
              "one SUBSCRIBE on each connection",
              twice.get().all(Subscribe.class).size() + " on one of them",
              "Subscribe in connectComplete only; it is called at the first connection, too.");
    }
    if (deaf.isPresent()) {
      found
          .at(deaf.get().first(ConnAck.class))
          .add(
              "no-resubscribe",
              "a SUBSCRIBE on each connection",
              "a connection without any: the broker had lost the old subscription",
              "Session present was 0. Subscribe in connectComplete, whenever connected.");
    } else if (accepted.size() < 2) {
      found
          .at(lastEnd(evidence.student().on(accepted.get(0).connections().get(0))))
          .add(
              "no-reconnect",
              "another connection when the broker is back",
              "none that held; the program " + Say.ending(evidence.ending()),
              "options.setAutomaticReconnect(true), or a loop of your own in main.");
    }
    return deaf.isEmpty() && accepted.size() > 1;
  }

  /**
   * A CONNECT whose attempt began too soon behind one that failed; Paho's second try as MQTT 3.1 is
   * none. It begins where its connection is opened: Paho takes its time from there to the CONNECT.
   */
  private static Optional<Sighting> hasty(Evidence evidence) {
    Optional<Sighting> cut = Optional.empty();
    int level = 0;
    Map<Connection, Duration> sinceCut = new HashMap<>();
    for (Sighting sighting : evidence.student().sightings()) {
      if (sighting.event() instanceof Fault fault && fault.kind() == Fault.Kind.CUT) {
        cut = Optional.of(sighting);
      } else if (sighting.event() instanceof Event.Opened && cut.isPresent()) {
        sinceCut.put(sighting.connection(), sighting.at().minus(cut.get().at()));
      } else if (sighting.event() instanceof Connect connect) {
        boolean fallback = level > connect.protocolLevel();
        level = connect.protocolLevel();
        Duration waited = sinceCut.getOrDefault(sighting.connection(), SHORTEST_WAIT);
        if (!fallback && waited.compareTo(SHORTEST_WAIT) < 0) {
          return Optional.of(sighting);
        }
      }
    }
    return Optional.empty();
  }

  private static long attempts(Evidence evidence) {
    return evidence.student().all(Fault.class).stream()
        .filter(fault -> fault.kind() == Fault.Kind.CUT)
        .count();
  }

  /** Whether all news was printed. */
  private static boolean judgeNews(Findings found, Evidence evidence) {
    List<String> asked =
        IntStream.range(0, ALL).mapToObj(i -> evidence.values().get("news" + i)).toList();
    List<String> got =
        evidence.output().stream().map(String::strip).filter(asked::contains).toList();
    found
        .at(
            asked.stream()
                .filter(one -> !got.contains(one))
                .findFirst()
                .flatMap(evidence::delivered))
        .expect(
            got.equals(asked),
            "news-missing",
            "a line for each piece of news, in order: " + Say.lines(asked),
            Say.lines(got) + "; the program " + Say.ending(evidence.ending()),
            "Print each payload in messageArrived, once; and stay until the stop word comes.");
    return got.equals(asked);
  }

  /** The connections that the broker ended could not say goodbye; the last one can. */
  private static void judgeGoodbye(Findings found, Evidence evidence) {
    found
        .at(lastEnd(evidence.student()))
        .expect(
            evidence.sent().has(Disconnect.class),
            "never-disconnects",
            "a DISCONNECT before the program leaves",
            "none; the program " + Say.ending(evidence.ending()),
            "In main, when the stop word has come: disconnect() and close().");
  }

  private static Optional<Sighting> lastEnd(Conversation conversation) {
    return conversation.where(s -> s.event() instanceof Event.Closed).sightings().stream()
        .reduce((earlier, later) -> later);
  }
}
