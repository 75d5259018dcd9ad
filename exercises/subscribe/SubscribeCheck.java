package subscribe;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
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
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet.PubAck;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Packet.SubAck;
import org.mqttcourse.wire.Packet.Subscribe;
import org.mqttcourse.wire.Packet.Subscription;
import org.mqttcourse.wire.Sighting;

/**
 * Prints what it hears until it is told to stop. The first message is a retained one, so that it
 * comes on the heels of the SUBACK and finds out who sets the callback too late.
 */
public final class SubscribeCheck implements Check {
  private static final int MESSAGES = 5;

  /** The message that mentions the stop word without being it. */
  private static final int TRICKY = 3;

  private static final Duration TIME_TO_LEAVE = Duration.ofMillis(500);

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    String place = draw.topics(1).get(0).replaceFirst("/[^/]*$", "");
    List<String> sentences = draw.sentences(MESSAGES);
    String stop = wordOutside(sentences, draw);
    List<String> quantities = draw.quantities(MESSAGES);
    Values values = Values.none().give("filter", place + "/#").give("stop", stop);
    for (int i = 0; i < MESSAGES; i++) {
      String text = i == TRICKY ? sentences.get(i) + " and the " + stop : sentences.get(i);
      values = values.hide("topic" + i, place + "/" + quantities.get(i)).hide("text" + i, text);
    }
    return values;
  }

  /** Only the tricky message is to mention the stop word. */
  private static String wordOutside(List<String> sentences, Draw draw) {
    String word = draw.word();
    return sentences.stream().anyMatch(sentence -> sentence.contains(word))
        ? wordOutside(sentences, draw)
        : word;
  }

  @Override
  public Values sample() {
    Values values = Values.none().give("filter", "home/kitchen/#").give("stop", "enough");
    List<String> things = List.of("door", "kettle", "window", "fridge", "oven");
    List<String> texts = List.of("open", "21.5", "closed", "light on", "hot enough");
    for (int i = 0; i < MESSAGES; i++) {
      values =
          values.hide("topic" + i, "home/kitchen/" + things.get(i)).hide("text" + i, texts.get(i));
    }
    return values;
  }

  @Override
  public Duration timeLimit() {
    return Duration.ofSeconds(12);
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    Values values = probe.values();
    Probe.Player sender = probe.player("sender");
    Publish early =
        new Publish(values.get("topic0"), Bytes.utf8(values.get("text0")), 1, true, false, 0);
    sender.publish(early);
    Probe.Run run = probe.start();
    if (probe.awaitSubscription(values.get("topic0"))) {
      int unanswered = hasTaken(probe, run, 1) ? 0 : 1;
      for (int i = 1; i < MESSAGES; i++) {
        sender.publish(values.get("topic" + i), values.get("text" + i), 1);
        if (i == TRICKY) {
          hasTaken(probe, run, i + 1 - unanswered);
        }
      }
      sender.publish(values.get("topic0"), values.get("stop"), 1);
      run.awaitEnd();
    }
    // An empty retained message clears the early one, should the broker live longer than the check.
    sender.publish(new Publish(early.topic(), Bytes.NONE, 1, true, false, 0));
    sender.disconnect();
  }

  /**
   * Gives a program that would end here too early the time to do it; in a burst of messages that
   * would not show.
   *
   * @return whether it has acknowledged so many messages, or need not as it asked for QoS 0
   */
  private static boolean hasTaken(Probe probe, Probe.Run run, int count)
      throws InterruptedException {
    Set<Long> acknowledgements = new HashSet<>();
    AtomicBoolean acknowledges = new AtomicBoolean();
    probe.await("a SUBACK", sighting -> isGranted(sighting, acknowledges));
    boolean taken =
        !acknowledges.get()
            || probe.await(
                "a PUBACK for message " + count,
                sighting ->
                    sighting.toBroker()
                        && sighting.event() instanceof PubAck
                        && acknowledgements.add(sighting.number())
                        && acknowledgements.size() >= count);
    run.endsWithin(TIME_TO_LEAVE);
    return taken;
  }

  private static boolean isGranted(Sighting sighting, AtomicBoolean aboveZero) {
    if (sighting.event() instanceof SubAck granted) {
      aboveZero.set(granted.returnCodes().get(0) > 0);
      return true;
    }
    return false;
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
    if (!subscribes(found, evidence)) {
      return found.verdict();
    }
    judgeOutput(found, evidence);
    if (ending instanceof Ending.TimedOut && hearsTheRest(evidence)) {
      found
          .at(evidence.delivered(evidence.values().get("stop")))
          .add(
              "never-ends",
              "the program ends after the message \"" + evidence.values().get("stop") + "\"",
              "it printed every message, but it " + Say.ending(ending),
              "Let main wait for a CountDownLatch, and count it down in the callback.");
    }
    Manners.goodbye(
        found,
        evidence,
        "Call disconnect() in main, after the waiting; inside a callback Paho refuses it (32107).");
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }

  /** All but the first message, which comes before anybody can be ready for it by chance. */
  private static boolean hearsTheRest(Evidence evidence) {
    List<String> asked = lines(evidence.values());
    List<String> printed = evidence.output().stream().map(String::strip).toList();
    return printed.containsAll(asked.subList(1, asked.size()));
  }

  private static boolean subscribes(Findings found, Evidence evidence) {
    String filter = evidence.values().get("filter");
    List<String> filters =
        evidence.sent().all(Subscribe.class).stream()
            .flatMap(packet -> packet.subscriptions().stream())
            .map(Subscription::topicFilter)
            .toList();
    if (filters.isEmpty()) {
      found.add(
          "never-subscribes",
          "a SUBSCRIBE to " + filter,
          "none; the program " + Say.ending(evidence.ending()),
          "After connect(): client.subscribe(filter, 1);");
    } else if (!filters.equals(List.of(filter))) {
      found
          .at(evidence.sent().first(Subscribe.class))
          .add(
              "wrong-topic",
              "one SUBSCRIBE, to " + filter,
              Say.subscriptions(evidence.sent()),
              "The topic filter is the first argument, args[0], as it stands.");
    }
    return filters.contains(filter);
  }

  private static void judgeOutput(Findings all, Evidence evidence) {
    List<String> asked = lines(evidence.values());
    List<String> printed = evidence.output().stream().map(String::strip).toList();
    List<String> got = asked.stream().filter(printed::contains).toList();
    String wanted = asked.size() + " lines, from " + Say.lines(asked.subList(0, 1));
    Findings found =
        all.at(
            IntStream.range(0, MESSAGES)
                .filter(i -> !printed.contains(asked.get(i)))
                .mapToObj(i -> evidence.delivered(evidence.values().get("text" + i)))
                .findFirst()
                .flatMap(Function.identity()));
    String ended = "; the program " + Say.ending(evidence.ending());
    if (got.equals(asked)) {
      found.expect(
          printed.stream().filter(asked::contains).toList().equals(asked),
          "wrong-order",
          "each message printed once, in the order in which it came",
          Say.lines(printed),
          "Print in the callback, when the message comes.");
    } else if (got.isEmpty()) {
      found.add(
          evidence.received().has(Publish.class) || !printed.isEmpty()
              ? "wrong-line"
              : "leaves-at-once",
          "lines such as " + Say.lines(asked.subList(0, 1)),
          Say.lines(printed) + ended,
          "In the callback, print the topic, one space, and the payload as text.");
    } else if (got.equals(asked.subList(1, asked.size()))) {
      found.add(
          "callback-after-subscribe",
          wanted,
          "the first message, which was waiting for you, was not printed; the others were",
          "It came before your callback was set. Set the callback before you connect.");
    } else if (got.size() == 1) {
      found.add(
          "stops-after-first",
          wanted,
          "one line: " + Say.lines(got) + ended,
          "Only the message \"" + evidence.values().get("stop") + "\" ends the program.");
    } else if (got.equals(asked.subList(0, got.size()))) {
      found.add(
          "stops-too-early",
          wanted,
          Say.count(got.size(), "line")
              + ", the last "
              + Say.lines(got.subList(got.size() - 1, got.size()))
              + ended,
          "Only a payload that equals the stop word ends it, not one that contains it.");
    } else {
      found.add(
          "message-missing",
          wanted,
          Say.lines(got) + ended,
          "Print every message that the callback is given.");
    }
  }

  private static List<String> lines(Values values) {
    return IntStream.range(0, MESSAGES)
        .mapToObj(i -> values.get("topic" + i) + " " + values.get("text" + i))
        .toList();
  }
}
