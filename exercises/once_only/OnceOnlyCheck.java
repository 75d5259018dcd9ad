package once_only;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
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
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Event.Fault;
import org.mqttcourse.wire.Packet.Connect;
import org.mqttcourse.wire.Packet.Disconnect;
import org.mqttcourse.wire.Packet.PubAck;
import org.mqttcourse.wire.Packet.Subscribe;
import org.mqttcourse.wire.Sighting;

/** Orders that come again: from a nervous shop, and over a line that breaks. */
public final class OnceOnlyCheck implements Check {
  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    int number = draw.number(100, 800);
    return values(
        draw.word() + "/orders",
        draw.name() + "-" + draw.number(10, 99),
        draw.oneOf(List.of("closing", "goodnight", "enough")),
        number,
        draw.words(3));
  }

  @Override
  public Values sample() {
    return values("toys/orders", "packer-3", "closing", 117, List.of("kite", "banjo", "marble"));
  }

  private static Values values(
      String topic, String identifier, String stop, int number, List<String> items) {
    return Values.none()
        .give("topic", topic)
        .give("identifier", identifier)
        .give("stop", stop)
        .hide("a", "A" + number)
        .hide("b", "B" + (number + 1))
        .hide("c", "C" + (number + 2))
        .hide("d", "D" + (number + 3))
        .hide("item a", items.get(0))
        .hide("item b", items.get(1))
        .hide("item c", items.get(2))
        // Another customer who wants the same.
        .hide("item d", items.get(0));
  }

  @Override
  public Duration timeLimit() {
    return Duration.ofSeconds(12);
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    Values values = probe.values();
    String topic = values.get("topic");
    Probe.Run run = probe.start();
    if (!probe.awaitSubscription(topic)) {
      return;
    }
    probe.link("cut before next publish down where payload=" + order(values, "c", 1));
    Probe.Player shop = probe.player("shop");
    AtomicLong seen = new AtomicLong();
    List<String> first =
        List.of(
            order(values, "a", 1),
            order(values, "a", 1),
            order(values, "a", 2),
            order(values, "b", 1),
            order(values, "a", 3));
    for (String order : first) {
      shop.publish(topic, order, 1);
      // One after the other: what has no receipt at the break would come once more behind it.
      awaitNewer(probe, "a PUBACK", seen, sighting -> sighting.event() instanceof PubAck);
    }
    shop.publish(topic, order(values, "c", 1), 1);
    seen.set(0);
    if (awaitCut(probe, seen)) {
      // The broker sends c again, with DUP; this time the receipt is lost, so it comes once more.
      probe.link("cut before next puback up");
      boolean again = awaitCut(probe, seen);
      if (!again) {
        probe.heal(); // It was quicker than we were: no later receipt is to be lost in its place.
      }
      shop.publish(topic, order(values, "d", again ? 1 : 2), 1);
    }
    shop.publish(topic, order(values, "b", 2), 1);
    shop.publish(topic, order(values, "a", 4), 1);
    shop.publish(topic, order(values, "d", 3), 1);
    shop.publish(topic, values.get("stop"), 1);
    run.awaitEnd();
    shop.disconnect();
  }

  private static String order(Values values, String which, int attempt) {
    return "{\"order\":\"%s\",\"attempt\":%d,\"item\":\"%s\"}"
        .formatted(values.get(which), attempt, values.get("item " + which));
  }

  private static boolean awaitCut(Probe probe, AtomicLong seen) throws InterruptedException {
    return awaitNewer(probe, "a cut", seen, OnceOnlyCheck::isCut);
  }

  /** Waits for such a sighting that is newer than the one seen last, and takes note of it. */
  private static boolean awaitNewer(
      Probe probe, String what, AtomicLong seen, Predicate<Sighting> condition)
      throws InterruptedException {
    return probe.await(
        what,
        sighting -> {
          boolean newer = condition.test(sighting) && sighting.number() > seen.get();
          if (newer) {
            seen.set(sighting.number());
          }
          return newer;
        });
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    Ending ending = evidence.ending();
    if (!Manners.connects(found, evidence, ending)
        || !Manners.subscribes(found, evidence, evidence.values().get("topic"))) {
      return found.verdict();
    }
    judgeSession(found, evidence);
    boolean packed = found.none() && Packing.judge(found, evidence);
    if (packed && ending instanceof Ending.TimedOut) {
      found
          .at(evidence.delivered(evidence.values().get("stop")))
          .add(
              "never-ends",
              "the program ends at the stop word, \"" + evidence.values().get("stop") + "\"",
              "it " + Say.ending(ending),
              "Count down the gate in the callback; main waits at it and leaves.");
    }
    if (packed) {
      judgeGoodbye(found, evidence);
    }
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }

  private static void judgeSession(Findings found, Evidence evidence) {
    String identifier = evidence.values().get("identifier");
    Optional<Sighting> other =
        evidence.sent().first(Connect.class, one -> !one.clientIdentifier().equals(identifier));
    Optional<Sighting> clean = evidence.sent().first(Connect.class, Connect::cleanSession);
    Optional<Sighting> low =
        evidence
            .sent()
            .first(Subscribe.class, s -> s.subscriptions().stream().anyMatch(o -> o.qos() != 1));
    found
        .at(other)
        .expect(
            other.isEmpty(),
            "other-identifier",
            "CONNECT as " + identifier + ", each time",
            other.map(sighting -> "CONNECT as " + sighting.clientIdentifier()).orElse(""),
            "The broker knows your session by its name: args[1], at each connect.");
    found
        .at(clean)
        .expect(
            clean.isEmpty(),
            "clean-session",
            "a session that outlives the connection, at each CONNECT",
            "a CONNECT with clean session: orders that come in between are lost",
            "setCleanSession(false), and the same options at each connect(options)");
    found
        .at(low)
        .expect(
            low.isEmpty(),
            "wrong-qos",
            "a subscription at QoS 1",
            Say.subscriptions(evidence.sent()),
            "client.subscribe(topic, 1)");
  }

  static boolean isCut(Sighting sighting) {
    return sighting.event() instanceof Fault fault && fault.kind() == Fault.Kind.CUT;
  }

  /** The connections that the line broke could not say goodbye; the last one can. */
  private static void judgeGoodbye(Findings found, Evidence evidence) {
    Optional<Sighting> end =
        evidence.student().where(s -> s.event() instanceof Event.Closed).sightings().stream()
            .reduce((earlier, later) -> later);
    found
        .at(end)
        .expect(
            evidence.sent().has(Disconnect.class),
            "never-disconnects",
            "a DISCONNECT before the program leaves",
            "none; the program " + Say.ending(evidence.ending()),
            "In main, when the stop word has come: disconnect() and close().");
  }
}
