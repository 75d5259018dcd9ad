package mailbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Draw;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Manners;
import org.mqttcourse.check.Probe;
import org.mqttcourse.check.ProgramRun;
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Packet.ConnAck;
import org.mqttcourse.wire.Packet.Connect;
import org.mqttcourse.wire.Packet.Disconnect;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Packet.Subscribe;
import org.mqttcourse.wire.Packet.Subscription;
import org.mqttcourse.wire.Packet.Unsubscribe;
import org.mqttcourse.wire.Sighting;

/** Two runs of one program, and letters in between for nobody at home. */
public final class MailboxCheck implements Check {
  private static final int LETTERS = 3;
  private static final Duration TIME_TO_LEAVE = Duration.ofMillis(500);

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    String name = draw.name();
    return values(
        draw.word() + "/" + name, name + draw.number(10, 99), draw.word(), draw.sentences(4));
  }

  @Override
  public Values sample() {
    return values(
        "post/kim",
        "kim-7",
        "goodnight",
        List.of("The kettle is hot", "See you at six", "Bring cake", "And plates"));
  }

  private static Values values(String place, String identifier, String last, List<String> letters) {
    Values values =
        Values.none()
            .give("filter", place + "/#")
            .give("identifier", identifier)
            .give("last", last + "!")
            .hide("place", place)
            .hide("first", letters.get(0));
    for (int i = 0; i < LETTERS; i++) {
      values = values.hide("letter" + i, letters.get(i + 1));
    }
    return values;
  }

  @Override
  public Duration timeLimit() {
    return Duration.ofSeconds(7);
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    Values values = probe.values();
    String topic = values.get("place") + "/letter";
    Probe.Player postman = probe.player("postman");
    Probe.Run today = probe.start();
    if (probe.awaitSubscription(topic)) {
      // Who does not wait for anything is to have the time to go.
      today.endsWithin(TIME_TO_LEAVE);
      postman.publish(topic, values.get("first"), 1);
      // Nobody waits for its acknowledgement: at QoS 1 it might come again tomorrow, before the
      // rest.
      postman.publish(topic, values.get("last"), 0);
    }
    today.awaitEnd();
    for (int i = 0; i < LETTERS; i++) {
      postman.publish(topic, values.get("letter" + i), 1);
    }
    Probe.Run tomorrow = probe.start();
    // Whoever has a mailbox is given this one too; who has none must not wait for ever.
    if (letInTwice(probe)) {
      postman.publish(topic, values.get("last"), 1);
    }
    tomorrow.awaitEnd();
    postman.disconnect();
  }

  private static boolean letInTwice(Probe probe) throws InterruptedException {
    AtomicInteger accepted = new AtomicInteger();
    return probe.await(
        "a second CONNECT that is accepted",
        sighting ->
            sighting.event() instanceof ConnAck answer
                && answer.returnCode() == 0
                && accepted.incrementAndGet() == 2);
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    Ending ending = evidence.runs().get(0).ending();
    if (!Manners.connects(found, evidence, ending)) {
      return found.verdict();
    }
    for (ProgramRun run : evidence.runs()) {
      if (run.ending() instanceof Ending.Died) {
        return found.ending(run.ending()).verdict();
      }
    }
    if (!Manners.subscribes(found, evidence, evidence.values().get("place") + "/letter")) {
      return found.verdict();
    }
    judgeSession(found, evidence);
    // Who tears a program down in its callback acknowledges nothing: all else is a consequence.
    boolean left = evidence.runs().stream().allMatch(run -> run.ending() instanceof Ending.Exited);
    if (found.none() && left) {
      Manners.goodbye(found, evidence, "In main, when the last word has come: disconnect().");
    }
    if (found.none()) {
      judgeLetters(found, evidence);
    }
    for (ProgramRun run : evidence.runs()) {
      if (found.none() || run.ending() instanceof Ending.Exited) {
        found.ending(run.ending());
      }
    }
    return found.verdict();
  }

  private static void judgeSession(Findings found, Evidence evidence) {
    String identifier = evidence.values().get("identifier");
    List<Connect> connects = evidence.sent().all(Connect.class);
    List<String> names = connects.stream().map(Connect::clientIdentifier).distinct().toList();
    List<Subscription> subscriptions =
        evidence.sent().all(Subscribe.class).stream()
            .flatMap(packet -> packet.subscriptions().stream())
            .toList();
    if (!names.equals(List.of(identifier))) {
      found
          .at(
              evidence
                  .sent()
                  .first(Connect.class, one -> !one.clientIdentifier().equals(identifier)))
          .add(
              names.size() > 1 ? "random-identifier" : "other-identifier",
              "CONNECT as " + identifier + ", each time",
              "CONNECT as " + String.join(", then as ", names),
              "Your name at the broker is args[1]: new MqttClient(url, identifier, ...).");
    } else if (connects.stream().anyMatch(Connect::cleanSession)) {
      found
          .at(evidence.sent().first(Connect.class, Connect::cleanSession))
          .add(
              "clean-session",
              "a session that outlives the connection",
              "CONNECT with clean session: the broker forgets everything, letters too",
              "options.setCleanSession(false), and client.connect(options)");
    } else if (evidence.sent().has(Unsubscribe.class)) {
      found
          .at(evidence.sent().first(Unsubscribe.class))
          .add(
              "unsubscribes",
              "a subscription that stays",
              "an UNSUBSCRIBE before leaving",
              "Only disconnect: the broker is to go on collecting.");
    } else {
      found
          .at(evidence.sent().first(Subscribe.class, MailboxCheck::otherQos))
          .expect(
              subscriptions.stream().allMatch(one -> one.qos() == 1),
              "wrong-qos",
              "a subscription at QoS 1",
              Say.subscriptions(evidence.sent()),
              "At QoS 0 a broker need not keep anything for you: client.subscribe(filter, 1).");
    }
  }

  private static void judgeLetters(Findings found, Evidence evidence) {
    Values values = evidence.values();
    List<ProgramRun> runs = evidence.runs();
    List<String> asked =
        IntStream.range(0, LETTERS).mapToObj(i -> values.get("letter" + i)).toList();
    List<String> read = lines(runs.get(1), asked);
    if (broughtLater(evidence, values.get("first")) || leftBefore(evidence, values.get("last"))) {
      found
          .at(Manners.leaving(evidence))
          .add(
              "leaves-too-early",
              "it stays until the last word comes, \"" + values.get("last") + "\"",
              "it was gone before the first letter came; it " + Say.ending(runs.get(0).ending()),
              "Let main wait at a gate: new CountDownLatch(1), and await() before disconnect().");
    } else if (lines(runs.get(0), List.of(values.get("first"))).isEmpty()) {
      found
          .at(delivered(evidence, values.get("first")))
          .add(
              "deaf",
              "the letter \"" + values.get("first") + "\" that came while the program ran",
              Say.lines(runs.get(0).output()) + "; the program " + Say.ending(runs.get(0).ending()),
              "Print each letter in messageArrived.");
    } else if (runs.get(0).ending() instanceof Ending.TimedOut) {
      found
          .at(delivered(evidence, values.get("last")))
          .add(
              "never-ends",
              "the program ends at the last word, \"" + values.get("last") + "\"",
              "it " + Say.ending(runs.get(0).ending()),
              "Count down the gate in the callback; main waits at it and leaves.");
    } else if (lacksTheFirst(read, asked)) {
      found
          .at(delivered(evidence, asked.get(0)))
          .add(
              "callback-too-late",
              Say.lines(asked) + ": what came while nobody was at home",
              Say.lines(read) + ", though the broker delivered all of it",
              "It comes right behind CONNACK. Call setCallback before connect.");
    } else {
      found
          .at(
              asked.stream()
                  .filter(one -> !read.contains(one))
                  .findFirst()
                  .flatMap(one -> delivered(evidence, one)))
          .expect(
              read.equals(asked),
              "letters-lost",
              Say.lines(asked),
              Say.lines(read),
              "Print each letter once, in the order in which they come.");
    }
  }

  private static boolean otherQos(Subscribe packet) {
    return packet.subscriptions().stream().anyMatch(one -> one.qos() != 1);
  }

  /** Whether the first run was gone when that letter came. */
  private static boolean broughtLater(Evidence evidence, String letter) {
    return evidence.runs().get(0).ending() instanceof Ending.Exited
        && delivered(evidence, letter)
            .filter(brought -> brought.connection().equals(evidence.student().connections().get(0)))
            .isEmpty();
  }

  /** Whether the first run said goodbye before the last word came to it. */
  private static boolean leftBefore(Evidence evidence, String last) {
    Conversation first = evidence.student().on(evidence.student().connections().get(0));
    long left = first.first(Disconnect.class).map(Sighting::number).orElse(Long.MAX_VALUE);
    return left < Long.MAX_VALUE
        && first
            .toClients()
            .first(Publish.class, one -> one.payload().equals(Bytes.utf8(last)))
            .filter(one -> one.number() < left)
            .isEmpty();
  }

  /** Whether it printed none, or only what came last. */
  private static boolean lacksTheFirst(List<String> read, List<String> asked) {
    return read.size() < asked.size()
        && read.equals(asked.subList(asked.size() - read.size(), asked.size()));
  }

  /** Where the broker brought that letter. */
  private static Optional<Sighting> delivered(Evidence evidence, String letter) {
    Bytes text = Bytes.utf8(letter);
    return evidence.received().first(Publish.class, one -> one.payload().equals(text));
  }

  private static List<String> lines(ProgramRun run, List<String> asked) {
    return run.output().stream().map(String::strip).filter(asked::contains).toList();
  }
}
