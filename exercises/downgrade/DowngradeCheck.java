package downgrade;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
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
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet.PubComp;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Packet.Subscribe;
import org.mqttcourse.wire.Packet.Unsubscribe;
import org.mqttcourse.wire.Sighting;

/** Publishes at QoS 2 what it receives at QoS 0. */
public final class DowngradeCheck implements Check {
  private static final Duration TIME_TO_LEAVE = Duration.ofMillis(500);

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    return Values.none().give("topic", draw.topic()).give("text", draw.sentence());
  }

  @Override
  public Values sample() {
    return Values.none().give("topic", "home/hall/bell").give("text", "Somebody rings");
  }

  /**
   * The first message back is lost, which at QoS 0 may happen to any; the same text comes again
   * later. So whoever does not wait for it is gone by then.
   */
  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    Values values = probe.values();
    Probe.Player other = probe.player("echo");
    probe.link("drop next publish down");
    Probe.Run run = probe.start();
    if (probe.await("the message on its way back", DowngradeCheck::isLost)) {
      run.endsWithin(TIME_TO_LEAVE);
      probe.heal();
      other.publish(values.get("topic"), values.get("text"), 2);
    }
    run.awaitEnd();
  }

  private static boolean isLost(Sighting sighting) {
    return sighting.event() instanceof Event.Fault fault && fault.kind() == Event.Fault.Kind.LOST;
  }

  @Override
  public Duration timeLimit() {
    return Duration.ofSeconds(8);
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    Ending ending = evidence.ending();
    if (!Manners.connects(found, evidence, ending)) {
      return found.verdict();
    }
    if (ending instanceof Ending.Died) {
      found.ending(ending);
    }
    String topic = evidence.values().get("topic");
    if (!Manners.subscribes(found, evidence, topic)) {
      return found.verdict();
    }
    judgeSubscription(found, evidence, topic);
    judgePublication(found, evidence, topic);
    if (found.none()) {
      judgeArrival(found, evidence, topic);
    }
    boolean arrived = found.none();
    if (arrived && ending instanceof Ending.TimedOut) {
      found.add(
          "never-ends",
          "the program ends when the message has arrived",
          "it had arrived, but the program " + Say.ending(ending),
          "Let the callback open a gate (CountDownLatch) at which main waits.");
    }
    if (arrived) {
      found
          .at(Manners.leaving(evidence))
          .expect(
              evidence.sent().has(Unsubscribe.class),
              "never-unsubscribes",
              "an UNSUBSCRIBE from " + topic + " before the program leaves",
              "none",
              "When the message has arrived: client.unsubscribe(topic);");
    }
    Manners.goodbye(found, evidence);
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }

  private static void judgeSubscription(Findings found, Evidence evidence, String topic) {
    evidence.sent().all(Subscribe.class).stream()
        .flatMap(packet -> packet.subscriptions().stream())
        .filter(one -> one.qos() != 0)
        .findFirst()
        .ifPresent(
            one ->
                found
                    .at(
                        evidence
                            .sent()
                            .first(Subscribe.class, s -> s.subscriptions().contains(one)))
                    .add(
                        "subscribes-at-" + one.qos(),
                        "a SUBSCRIBE to " + topic + " at QoS 0",
                        Say.subscriptions(evidence.sent()),
                        "subscribe(topic) alone asks for QoS 1; say it: subscribe(topic, 0)."));
  }

  private static void judgePublication(Findings found, Evidence evidence, String topic) {
    Bytes text = Bytes.utf8(evidence.values().get("text"));
    List<Publish> messages = evidence.sent().messages();
    String asked = "one PUBLISH of " + Say.payload(text) + " to " + topic + " at QoS 2";
    if (messages.isEmpty()) {
      found
          .at(Manners.leaving(evidence))
          .add(
              "nothing-published",
              asked,
              "no PUBLISH; the program " + Say.ending(evidence.ending()),
              "After the subscribe: client.publish(topic, payload, 2, false);");
      return;
    }
    Publish first = messages.get(0);
    Findings there = found.at(evidence.sightingOf(first));
    String got = Say.messages(messages);
    if (!first.topic().equals(topic)) {
      there.add("wrong-topic", asked, got, "Publish to the topic that you subscribed to, args[0].");
    } else if (!first.payload().equals(text)) {
      there.add("wrong-text", asked, got, "The text is the second argument, args[1].");
    } else if (first.qos() != 2) {
      there.add(
          "publishes-at-" + first.qos(),
          asked,
          got,
          "The publish is at QoS 2; only the subscription is at QoS 0.");
    } else if (first.retain()) {
      there.add(
          "retained", asked + ", not retained", got, "The last parameter of publish is false.");
    } else if (messages.size() > 1) {
      found
          .at(evidence.sightingOf(messages.get(1)))
          .add("more-than-asked", asked, got, "Publish once.");
    }
  }

  private static void judgeArrival(Findings found, Evidence evidence, String topic) {
    String line = evidence.values().get("text") + " at QoS 0";
    List<String> printed = evidence.output().stream().map(String::strip).toList();
    OptionalLong arrival =
        first(
            evidence,
            s -> !s.toBroker() && s.event() instanceof Publish p && p.topic().equals(topic));
    boolean departure = evidence.sent().has(Unsubscribe.class);
    // It may have come and found the callback gone: that is too early as well.
    boolean silent =
        printed.stream().noneMatch(text -> text.contains(evidence.values().get("text")));
    boolean published = isBefore(evidence, Publish.class, Subscribe.class);
    if (printed.contains(line)) {
      found
          .at(Manners.leaving(evidence))
          .expect(
              evidence.received().has(PubComp.class),
              "leaves-too-early",
              "the handshake of QoS 2 to its end: PUBREC, PUBREL, PUBCOMP",
              "no PUBCOMP came before the program left",
              "Wait for the publish too: the async client's token has waitForCompletion().");
    } else if (published) {
      found
          .at(evidence.sent().first(Publish.class))
          .add(
              "published-first",
              "SUBSCRIBE, and then PUBLISH",
              "PUBLISH, and then SUBSCRIBE: nobody was listening yet",
              "Subscribe before you publish.");
    } else if (departure && silent) {
      found
          .at(evidence.sent().first(Unsubscribe.class))
          .add(
              "unsubscribed-too-early",
              "UNSUBSCRIBE when the message has arrived",
              "UNSUBSCRIBE before it had arrived",
              "Wait for the callback first; a gate (CountDownLatch) tells main when it was called.");
    } else if (arrival.isEmpty()) {
      found
          .at(Manners.leaving(evidence))
          .add(
              "leaves-too-early",
              "the message arrives, and then the program leaves",
              "it never arrived; the program " + Say.ending(evidence.ending()),
              "Wait for the callback before you disconnect.");
    } else {
      found
          .at(evidence.received().first(Publish.class))
          .add(
              "wrong-line",
              "a line " + Say.lines(List.of(line)),
              "the message arrived at QoS 0, and the program printed " + Say.lines(printed),
              "Print the text, \" at QoS \" and message.getQos(), in the callback set before.");
    }
  }

  private static boolean isBefore(Evidence evidence, Class<?> one, Class<?> other) {
    OptionalLong first = first(evidence, s -> s.toBroker() && one.isInstance(s.event()));
    OptionalLong second = first(evidence, s -> s.toBroker() && other.isInstance(s.event()));
    return first.isPresent() && second.isPresent() && first.getAsLong() < second.getAsLong();
  }

  private static OptionalLong first(Evidence evidence, Predicate<Sighting> condition) {
    return evidence.student().sightings().stream()
        .filter(condition)
        .mapToLong(Sighting::number)
        .findFirst();
  }
}
