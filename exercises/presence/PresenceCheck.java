package presence;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
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
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event.Fault;
import org.mqttcourse.wire.Packet.ConnAck;
import org.mqttcourse.wire.Packet.Connect;
import org.mqttcourse.wire.Packet.Disconnect;
import org.mqttcourse.wire.Packet.PubAck;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Packet.SubAck;
import org.mqttcourse.wire.Packet.Will;
import org.mqttcourse.wire.Sighting;

/** Online at each connect, offline by will when it dies, offline by its own word when it leaves. */
public final class PresenceCheck implements Check {
  private static final Bytes ONLINE = Bytes.utf8("online");
  private static final Bytes OFFLINE = Bytes.utf8("offline");
  private static final String MOOR = "moor";
  private static final String SINK = "sink";

  @Override
  public Values draw(RandomGenerator random) {
    List<String> topics = new Draw(random).topics(2);
    return Values.none().give("presence", topics.get(0)).give("orders", topics.get(1));
  }

  @Override
  public Values sample() {
    return Values.none().give("presence", "pier/ferry").give("orders", "ferry/orders");
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    String orders = probe.values().get("orders");
    Probe.Player board = probe.player("board");
    board.subscribe(probe.values().get("presence"), 1);
    Probe.Player harbour = probe.player("harbour");
    Probe.Run first = probe.start();
    boolean back = false;
    if (isReady(probe, 1, "\"online\" and a subscription")) {
      probe.kick();
      back = isReady(probe, 2, "\"online\" and a subscription after the break");
    }
    harbour.publish(orders, MOOR, 0);
    first.awaitEnd();
    // Whoever did not come back has failed already.
    if (back) {
      Probe.Run second = probe.start();
      boolean unused = isReady(probe, 3, "\"online\" and a subscription in the second run");
      harbour.publish(orders, SINK, 0);
      second.awaitEnd();
    }
    harbour.disconnect();
    board.disconnect();
  }

  private static boolean isReady(Probe probe, int count, String what) throws InterruptedException {
    return probe.await(what, new Readiness(probe.values().get("presence"), count));
  }

  /**
   * That many connections on which "online" was said, and orders can be heard. Sightings may come
   * in any order, and twice.
   */
  private static final class Readiness implements Predicate<Sighting> {
    private final String topic;
    private final int count;
    private final Set<String> said = new HashSet<>();
    private final Set<String> acknowledged = new HashSet<>();
    private final Set<Connection> listening = new HashSet<>();

    Readiness(String topic, int count) {
      this.topic = topic;
      this.count = count;
    }

    @Override
    public boolean test(Sighting sighting) {
      Connection where = sighting.connection();
      if (sighting.event() instanceof Publish message && isOnline(message, sighting)) {
        said.add(key(where, message.packetIdentifier()));
      } else if (sighting.event() instanceof PubAck ack && !sighting.toBroker()) {
        acknowledged.add(key(where, ack.packetIdentifier()));
      } else if (sighting.event() instanceof SubAck
          || (sighting.event() instanceof ConnAck ack && ack.sessionPresent())) {
        listening.add(where);
      }
      return listening.stream().filter(this::isOnline).count() >= count;
    }

    private boolean isOnline(Connection where) {
      // At QoS 0, which is judged later, nothing is acknowledged.
      return said.contains(key(where, 0))
          || said.stream()
              .filter(acknowledged::contains)
              .anyMatch(key -> key.startsWith(where + " "));
    }

    private static String key(Connection where, int packetIdentifier) {
      return where + " " + packetIdentifier;
    }

    private boolean isOnline(Publish message, Sighting sighting) {
      return sighting.toBroker()
          && message.topic().equals(topic)
          && message.payload().equals(ONLINE);
    }
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
    if (!Manners.subscribes(found, evidence, evidence.values().get("orders"))) {
      return found.verdict();
    }
    judgeWills(found, evidence);
    if (judgeMessages(found, evidence) && judgeComeback(found, evidence)) {
      judgeMooring(found, evidence);
      judgeSinking(found, evidence);
    }
    return found.verdict();
  }

  private static void judgeWills(Findings found, Evidence evidence) {
    Will asked = new Will(evidence.values().get("presence"), OFFLINE, 1, true);
    Optional<Sighting> other =
        evidence.sent().first(Connect.class, connect -> !connect.will().equals(Optional.of(asked)));
    if (other.isEmpty()) {
      return;
    }
    String expected = "a will in each CONNECT: " + say(asked);
    Findings there = found.at(other);
    Optional<Will> left = ((Connect) other.get().event()).will();
    if (left.isEmpty()) {
      there.add(
          "no-will",
          expected,
          "a CONNECT without a will",
          "options.setWill(...) before client.connect(options): mind that options are handed over.");
      return;
    }
    Will will = left.get();
    if (!will.topic().equals(asked.topic())) {
      there.add("will-elsewhere", expected, say(will), "The presence's topic is args[0].");
    } else if (!will.payload().equals(OFFLINE)) {
      there.add("other-will", expected, say(will), "The will says just: offline");
    } else if (will.qos() != 1) {
      there.add("will-qos", expected, say(will), "The third parameter of setWill is its QoS.");
    } else {
      there.add(
          "will-unretained",
          expected,
          say(will),
          "Whoever comes later would still read \"online\": setWill(topic, payload, 1, true).");
    }
  }

  private static String say(Will will) {
    return Say.message(
        new Publish(will.topic(), will.payload(), will.qos(), will.retain(), false, 0));
  }

  /** Whether they say what is asked for, in whatever way. */
  private static boolean judgeMessages(Findings found, Evidence evidence) {
    String topic = evidence.values().get("presence");
    String expected = "only \"online\" and \"offline\" to " + topic + " at QoS 1, retained";
    Conversation sent = evidence.sent();
    Optional<Sighting> elsewhere = sent.first(Publish.class, one -> !one.topic().equals(topic));
    Optional<Sighting> unretained = sent.first(Publish.class, one -> !one.retain());
    Optional<Sighting> otherQos = sent.first(Publish.class, one -> one.qos() != 1);
    Optional<Sighting> otherText =
        sent.first(
            Publish.class, one -> !one.payload().equals(ONLINE) && !one.payload().equals(OFFLINE));
    if (elsewhere.isPresent()) {
      found
          .at(elsewhere)
          .add("wrong-topic", expected, say(elsewhere), "The presence's topic is args[0].");
    } else if (otherText.isPresent()) {
      found
          .at(otherText)
          .add("other-text", expected, say(otherText), "Every letter counts, small ones too.");
    } else if (unretained.isPresent()) {
      found
          .at(unretained)
          .add(
              "not-retained",
              expected,
              say(unretained),
              "Presence is a state: publish(topic, payload, 1, true), for those who come later.");
    } else if (otherQos.isPresent()) {
      found
          .at(otherQos)
          .add("wrong-qos", expected, say(otherQos), "publish(topic, payload, 1, true)");
    }
    return elsewhere.isEmpty() && otherText.isEmpty();
  }

  private static String say(Optional<Sighting> message) {
    return Say.message((Publish) message.orElseThrow().event());
  }

  /** Whether "online" is said on each connection, and the orders are heard. */
  private static boolean judgeComeback(Findings found, Evidence evidence) {
    Conversation student = evidence.student();
    List<Conversation> accepted =
        student.connections().stream().map(student::on).filter(Manners::accepted).toList();
    for (int i = 0; i < accepted.size(); i++) {
      Conversation one = accepted.get(i);
      boolean first = i == 0;
      boolean says = says(one, ONLINE);
      boolean hears = one.has(SubAck.class) || one.all(ConnAck.class).get(0).sessionPresent();
      found
          .at(one.first(ConnAck.class))
          .expect(
              says,
              first ? "never-online" : "online-not-said-again",
              "\"online\" to " + evidence.values().get("presence") + " behind each CONNACK",
              first
                  ? "no \"online\"; the program " + Say.ending(evidence.runs().get(0).ending())
                  : "connected again, without a word: the board still says \"offline\", by the will",
              "connectComplete is called after each connect: publish \"online\" there.")
          .expect(
              hears,
              "deaf-afterwards",
              "the orders are heard on each connection",
              "connected again, but not subscribed: the broker has forgotten a clean session",
              "connectComplete is called after each connect: subscribe there.");
      if (!says || !hears) {
        return false;
      }
    }
    boolean back =
        !accepted.get(accepted.size() - 1).has(Fault.class) && evidence.runs().size() > 1;
    found
        .at(student.first(Fault.class))
        .expect(
            back,
            "never-comes-back",
            "a new connection within five seconds after the break",
            "none; the program " + Say.ending(evidence.runs().get(0).ending()),
            "options.setAutomaticReconnect(true): Paho's first try comes after a second.");
    return back;
  }

  private static void judgeMooring(Findings found, Evidence evidence) {
    String topic = evidence.values().get("presence");
    Ending ending = evidence.runs().get(0).ending();
    Optional<Conversation> where = where(evidence, MOOR);
    if (where.isEmpty()) {
      leftTooEarly(found, MOOR, ending);
      return;
    }
    List<Publish> said = where.get().toBroker().all(Publish.class);
    Optional<Sighting> goodbye = where.get().first(Disconnect.class);
    if (!says(where.get(), OFFLINE)) {
      found
          .at(goodbye)
          .add(
              "no-goodbye",
              "\"offline\" to " + topic + " before it leaves",
              "the last was " + Say.message(said.get(said.size() - 1)) + "; then it left",
              "A proper goodbye takes the will back: publish \"offline\" yourself before it.");
    } else if (!said.get(said.size() - 1).payload().equals(OFFLINE)) {
      found
          .at(evidence.sightingOf(said.get(said.size() - 1)))
          .add(
              "mixed-up",
              "\"offline\" as the last word to " + topic,
              Say.messages(said),
              "Say \"offline\" when the order has come, and nothing more behind it.");
    } else if (goodbye.isEmpty()) {
      found
          .at(Manners.leaving(evidence))
          .add(
              "never-disconnects",
              "a DISCONNECT when it moors",
              "none; the program " + Say.ending(ending),
              "Behind \"offline\": client.disconnect() and client.close().");
    } else {
      found.ending(ending);
    }
  }

  private static void judgeSinking(Findings found, Evidence evidence) {
    Ending ending = evidence.ending();
    Optional<Conversation> where = where(evidence, SINK);
    if (where.isEmpty()) {
      leftTooEarly(found, SINK, ending);
      return;
    }
    Optional<Sighting> polite =
        where
            .get()
            .first(Publish.class, one -> one.payload().equals(OFFLINE))
            .or(() -> where.get().first(Disconnect.class));
    found
        .at(polite)
        .expect(
            polite.isEmpty(),
            "sinks-politely",
            "nothing more from the ferry when it sinks: the broker says \"offline\"",
            polite
                .map(one -> one.event() instanceof Disconnect ? "a DISCONNECT" : say(polite))
                .orElse(""),
            "Runtime.getRuntime().halt(1) ends the process as it stands.");
    if (polite.isEmpty() && !(ending instanceof Ending.Exited)) {
      found.add(
          "never-sinks",
          "the process ends when it sinks",
          "it " + Say.ending(ending),
          "Paho's own threads keep it alive. Runtime.getRuntime().halt(1) ends them too.");
    }
  }

  private static void leftTooEarly(Findings found, String order, Ending ending) {
    found.add(
        "leaves-too-early",
        "it stays until the order \"" + order + "\" comes",
        "the order found nobody; the program " + Say.ending(ending),
        "Wait at a gate in main until the callback has heard the order.");
  }

  /** The connection on which that order came. */
  private static Optional<Conversation> where(Evidence evidence, String order) {
    String orders = evidence.values().get("orders");
    Bytes text = Bytes.utf8(order);
    return evidence
        .received()
        .first(Publish.class, one -> one.topic().equals(orders) && one.payload().equals(text))
        .map(sighting -> evidence.student().on(sighting.connection()));
  }

  private static boolean says(Conversation connection, Bytes text) {
    return connection.toBroker().all(Publish.class).stream()
        .anyMatch(message -> message.payload().equals(text));
  }
}
