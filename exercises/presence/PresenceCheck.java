package presence;

import java.util.List;
import java.util.Optional;
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
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event.Fault;
import org.mqttcourse.wire.Packet.ConnAck;
import org.mqttcourse.wire.Packet.Connect;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Packet.SubAck;
import org.mqttcourse.wire.Packet.Will;
import org.mqttcourse.wire.Sighting;

/** Online at each connect, offline by will when it dies, offline by its own word when it leaves. */
public final class PresenceCheck implements Check {
  static final Bytes ONLINE = Bytes.utf8("online");
  static final Bytes OFFLINE = Bytes.utf8("offline");
  static final String MOOR = "moor";
  static final String SINK = "sink";

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
      Partings.judgeMooring(found, evidence);
      Partings.judgeSinking(found, evidence);
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

  static boolean says(Conversation connection, Bytes text) {
    return connection.toBroker().all(Publish.class).stream()
        .anyMatch(message -> message.payload().equals(text));
  }
}
