package json_robust;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.mqttcourse.wire.Packet.PubAck;
import org.mqttcourse.wire.Packet.PubComp;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Sighting;

/**
 * Sums readings, some of which are broken. The litres are different powers of two, so that the sum
 * alone tells which messages were counted.
 */
public final class JsonRobustCheck implements Check {
  /** Good ones first, so that "the first broken one" is not the first one. */
  private static final List<Kind> BEGINNING = List.of(Kind.PLAIN, Kind.MORE);

  private static final List<Kind> MIDDLE =
      Stream.of(Kind.values())
          .filter(kind -> kind != Kind.PLAIN && kind != Kind.MORE && kind != Kind.LAST)
          .toList();

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    List<Integer> powers = IntStream.range(0, Message.COUNT).boxed().toList();
    return values(draw.topic(), draw.shuffled(MIDDLE), draw.shuffled(powers));
  }

  @Override
  public Values sample() {
    return values("school/roof/rain", MIDDLE, IntStream.range(0, Message.COUNT).boxed().toList());
  }

  private static Values values(String topic, List<Kind> middle, List<Integer> powers) {
    List<Kind> kinds = new ArrayList<>(BEGINNING);
    kinds.addAll(middle);
    kinds.add(Kind.LAST);
    Values values = Values.none().give("rain", topic).give("total", topic + "/total");
    for (int i = 0; i < kinds.size(); i++) {
      values =
          values
              .hide("kind" + i, kinds.get(i).name())
              .hide("litres" + i, String.valueOf(1 << powers.get(i)));
    }
    return values;
  }

  @Override
  public Duration timeLimit() {
    return Duration.ofSeconds(7);
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    String topic = probe.values().get("rain");
    Probe.Run run = probe.start();
    if (probe.awaitSubscription(topic)) {
      Probe.Player gauge = probe.player("gauge");
      for (Message message : Message.all(probe.values())) {
        gauge.publish(topic, message.text(), 1);
      }
      gauge.publish(new Publish(topic, Bytes.NONE, 1, false, false, 0));
      run.awaitEnd();
      gauge.disconnect();
    }
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    Ending ending = evidence.ending();
    if (!Manners.connects(found, evidence, ending)) {
      return found.verdict();
    }
    if (!Manners.subscribes(found, evidence, evidence.values().get("rain"))) {
      return found.verdict();
    }
    List<Publish> answers = evidence.sent().messages();
    if (answers.isEmpty()) {
      judgeSilence(found, evidence, ending);
    } else {
      Total.judge(found.at(evidence.sightingOf(answers.get(0))), evidence, answers);
    }
    if (found.none() && ending instanceof Ending.TimedOut) {
      found.add(
          "never-ends",
          "the program ends when it has published the total",
          "the total is right, but the program " + Say.ending(ending),
          "After the total: client.disconnect() and client.close().");
    }
    Manners.goodbye(found, evidence);
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }

  private static void judgeSilence(Findings found, Evidence evidence, Ending ending) {
    String expected = "the total on " + evidence.values().get("total");
    if (ending instanceof Ending.Died died) {
      found.add(
          "dies-at-broken",
          expected,
          "the program died: " + died.exception(),
          "A broken message must not end it: catch that exception around one message's work.");
    } else if (Manners.connections(evidence) > 0 && lost(evidence)) {
      found
          .at(evidence.student().first(Event.Closed.class))
          .add(
              "dies-in-callback",
              expected,
              "the callback threw, and Paho closed the connection",
              "Catch the exception inside the callback, or let it only fill the queue.");
    } else if (ending instanceof Ending.TimedOut) {
      found.add(
          "end-missed",
          expected + " after the empty message",
          "nothing; the program " + Say.ending(ending),
          "The empty message is the end and no broken reading: look for its length of 0 first.");
    } else {
      found
          .at(Manners.leaving(evidence))
          .add(
              "no-total",
              expected,
              "nothing; the program " + Say.ending(ending),
              "Publish the total when the empty message has come, before you disconnect.");
    }
  }

  /**
   * Whether a connection ended over a message soon after the last packet on it, and not when we
   * ended the program, which by then had done nothing for a long time.
   */
  private static boolean lost(Evidence evidence) {
    return evidence.ending() instanceof Ending.TimedOut late
        && evidence.student().connections().stream()
            .map(connection -> evidence.student().on(connection).sightings())
            .anyMatch(
                all ->
                    all.size() > 1
                        && all.get(all.size() - 1).event() instanceof Event.Closed
                        && idleSeconds(all) < late.seconds() / 2
                        && leavesOneUnanswered(all));
  }

  /** A callback that threw has acknowledged nothing; at QoS 0 there is nothing to tell it by. */
  private static boolean leavesOneUnanswered(List<Sighting> all) {
    Set<Integer> open = new HashSet<>();
    for (Sighting sighting : all) {
      if (sighting.event() instanceof Publish message && !sighting.toBroker()) {
        open.add(message.packetIdentifier());
      } else if (sighting.event() instanceof PubAck ack && sighting.toBroker()) {
        open.remove(ack.packetIdentifier());
      } else if (sighting.event() instanceof PubComp complete && sighting.toBroker()) {
        open.remove(complete.packetIdentifier());
      }
    }
    return !open.isEmpty();
  }

  /** How long nothing happened before the last event. */
  private static double idleSeconds(List<Sighting> all) {
    int last = all.size() - 1;
    return all.get(last).at().minus(all.get(last - 1).at()).toMillis() / 1000.0;
  }
}
