package two_clients;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Subscriptions;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event.Fault;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Packet.Connect;
import org.mqttcourse.wire.Packet.PubAck;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Packet.Subscribe;
import org.mqttcourse.wire.Sighting;

/** A talker and a listener in one program: two connections, two identifiers, one conversation. */
public final class TwoClientsCheck implements Check {
  private static final int TEXTS = 3;
  private static final Duration TIME_TO_LEAVE = Duration.ofMillis(800);

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    return values(draw.topic(), draw.name() + draw.number(10, 99), draw.sentences(TEXTS));
  }

  @Override
  public Values sample() {
    return values("radio/test", "kim", List.of("One, two, three", "Do you hear me?", "Over"));
  }

  private static Values values(String topic, String name, List<String> texts) {
    Values values = Values.none().give("topic", topic).give("name", name);
    for (int i = 0; i < TEXTS; i++) {
      values = values.give("text" + i, texts.get(i));
    }
    return values;
  }

  /** The third text arrives after a while: so it is seen who does not wait for it. */
  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    probe.link("delay 20s every 3rd publish down");
    Probe.Run run = probe.start();
    if (probe.await("the third text on its way back", TwoClientsCheck::isHeld)) {
      AtomicInteger confirmed = new AtomicInteger();
      // Only then can its main go: before, publish has not come back.
      boolean unused =
          probe.await(
              "a PUBACK for each text",
              sighting ->
                  !sighting.toBroker()
                      && sighting.event() instanceof PubAck
                      && confirmed.incrementAndGet() >= TEXTS);
      run.endsWithin(TIME_TO_LEAVE);
    }
    probe.heal();
    run.awaitEnd();
  }

  private static boolean isHeld(Sighting sighting) {
    return sighting.event() instanceof Fault fault && fault.kind() == Fault.Kind.HELD;
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
    judgeClients(found, evidence);
    if (!found.none() || !Manners.subscribes(found, evidence, evidence.values().get("topic"))) {
      return found.verdict();
    }
    judgeTalking(found, evidence);
    if (found.none()) {
      judgeHearing(found, evidence);
    }
    Manners.subscribesAtQos1(found, evidence);
    Manners.goodbye(found, evidence, "Both clients say goodbye: disconnect() and close() on each.");
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }

  private static void judgeClients(Findings found, Evidence evidence) {
    String name = evidence.values().get("name");
    List<String> identifiers =
        evidence.sent().all(Connect.class).stream().map(Connect::clientIdentifier).toList();
    String got = "CONNECT as " + String.join(", then as ", identifiers);
    Findings last = found.at(connect(evidence, identifiers.size() - 1));
    if (identifiers.size() == 1) {
      last.add(
          "one-client",
          "two clients, one that talks and one that listens",
          got + ", and no other",
          "new MqttClient(...) twice, each with an identifier of its own.");
    } else if (new HashSet<>(identifiers).size() == 1) {
      last.add(
          "same-identifier",
          "two identifiers, such as " + name + "-hears and " + name + "-says",
          got + ": the second threw out the first",
          "A broker knows its clients by their identifiers: give each client its own.");
    } else if (identifiers.size() > 2) {
      found
          .at(connect(evidence, 2))
          .add("too-many-clients", "two clients", got, "Connect each of the two once.");
    } else {
      found
          .at(
              evidence
                  .sent()
                  .first(Connect.class, connect -> !connect.clientIdentifier().startsWith(name)))
          .expect(
              identifiers.stream().allMatch(identifier -> identifier.startsWith(name)),
              "clashing-identifier",
              "two identifiers that begin with your name, " + name,
              got,
              "Others use such names too. Put args[1] in front: args[1] + \"-hears\".");
    }
  }

  private static Optional<Sighting> connect(Evidence evidence, int number) {
    return evidence
        .sent()
        .where(sighting -> sighting.event() instanceof Connect)
        .sightings()
        .stream()
        .skip(number)
        .findFirst();
  }

  private static void judgeTalking(Findings found, Evidence evidence) {
    List<Publish> asked =
        texts(evidence.values()).stream()
            .map(
                text ->
                    new Publish(
                        evidence.values().get("topic"), Bytes.utf8(text), 1, false, false, 0))
            .toList();
    List<Publish> said = evidence.sent().messages().stream().map(Publish::plain).toList();
    Set<Connection> talking = connectionsWith(evidence, Publish.class);
    if (said.isEmpty()) {
      found
          .at(Manners.leaving(evidence))
          .add(
              "says-nothing",
              Say.messages(asked),
              "no PUBLISH; the program " + Say.ending(evidence.ending()),
              "With the second client: publish(topic, text.getBytes(UTF_8), 1, false).");
    } else if (talking.stream().anyMatch(connectionsWith(evidence, Subscribe.class)::contains)) {
      found
          .at(evidence.sent().first(Publish.class))
          .add(
              "talks-to-itself",
              "one client that only talks and one that only listens",
              "the client that subscribed also published",
              "Call publish on the other client.");
    } else if (stuck(evidence)) {
      found
          .at(evidence.received().first(Publish.class))
          .add(
              "waits-in-callback",
              "a callback that returns soon, so that the next text can come in",
              Say.count(said.size(), "text")
                  + " said; the listener's callback never came back, and the program "
                  + Say.ending(evidence.ending()),
              "Never wait in a callback for another message. Let main say all three, then wait.");
    } else {
      found
          .at(firstWrong(evidence, asked))
          .expect(
              said.equals(asked),
              "wrong-message",
              Say.messages(asked),
              Say.messages(said),
              "The texts are args[2] to args[4]: in this order, at QoS 1, not retained.");
    }
  }

  private static Optional<Sighting> firstWrong(Evidence evidence, List<Publish> asked) {
    List<Publish> said = evidence.sent().messages();
    return IntStream.range(0, said.size())
        .filter(i -> i >= asked.size() || !said.get(i).plain().equals(asked.get(i)))
        .mapToObj(said::get)
        .findFirst()
        .flatMap(evidence::sightingOf);
  }

  /** Whether a message was handed to a callback which then did not return. */
  private static boolean stuck(Evidence evidence) {
    long delivered =
        evidence.received().all(Publish.class).stream()
            .filter(message -> message.qos() == 1)
            .count();
    return evidence.ending() instanceof Ending.TimedOut
        && delivered > evidence.sent().all(PubAck.class).size();
  }

  private static void judgeHearing(Findings found, Evidence evidence) {
    List<String> asked = texts(evidence.values());
    List<String> printed =
        evidence.output().stream().map(String::strip).filter(asked::contains).toList();
    boolean timedOut = evidence.ending() instanceof Ending.TimedOut;
    Optional<Sighting> firstSaid = evidence.sent().first(Publish.class);
    if (!evidence.received().has(Publish.class) && !listenedBefore(firstSaid, evidence)) {
      found
          .at(firstSaid)
          .add(
              "not-listening-yet",
              "the listener hears what the talker says",
              "nothing was listening when the texts were said",
              "First connect and subscribe the one, then talk with the other.");
    } else if (printed.equals(asked)) {
      found.expect(
          !timedOut,
          "never-ends",
          "the program ends when the third text was heard",
          "it printed all three, but it " + Say.ending(evidence.ending()),
          "Disconnect and close both clients.");
    } else {
      found
          .at(timedOut ? Optional.empty() : Manners.leaving(evidence))
          .add(
              timedOut ? "prints-too-little" : "leaves-too-early",
              Say.lines(asked),
              Say.lines(printed) + "; the program " + Say.ending(evidence.ending()),
              timedOut
                  ? "Print in the listener's callback, one line for each text."
                  : "publish returns when the broker has the text; wait until the listener has it too.");
    }
  }

  /** Or it listened, but left before the broker could pass anything on: that is another story. */
  private static boolean listenedBefore(Optional<Sighting> said, Evidence evidence) {
    String topic = evidence.values().get("topic");
    return said.map(first -> Subscriptions.before(first.number(), evidence.student()))
        .filter(then -> !then.listenersTo(topic).isEmpty())
        .isPresent();
  }

  private static Set<Connection> connectionsWith(Evidence evidence, Class<? extends Packet> type) {
    Conversation sent = evidence.sent();
    Set<Connection> with = new HashSet<>();
    sent.connections().stream()
        .filter(connection -> sent.on(connection).has(type))
        .forEach(with::add);
    return with;
  }

  private static List<String> texts(Values values) {
    return IntStream.range(0, TEXTS).mapToObj(i -> values.get("text" + i)).toList();
  }
}
