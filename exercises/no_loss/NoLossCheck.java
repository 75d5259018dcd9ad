package no_loss;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
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
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Event.Fault;
import org.mqttcourse.wire.Packet.Connect;
import org.mqttcourse.wire.Packet.Disconnect;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Sighting;

/** Readings that must all arrive, over a line that breaks between PUBLISH and PUBACK. */
public final class NoLossCheck implements Check {
  private static final int READINGS = 8;

  /** Which readings get lost on the way, counted from 0; a receipt gets lost in between. */
  private static final int FIRST_LOST = 2;

  /** The last one: nothing behind it brings it along. */
  private static final int SECOND_LOST = 7;

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    List<String> levels =
        IntStream.range(0, READINGS).mapToObj(i -> String.valueOf(draw.number(100, 299))).toList();
    return values(draw.topic(), draw.word() + "-" + draw.number(10, 99), levels);
  }

  @Override
  public Values sample() {
    return values(
        "river/bridge/level",
        "gauge-7",
        List.of("112", "115", "121", "130", "138", "141", "139", "133"));
  }

  private static Values values(String topic, String identifier, List<String> levels) {
    Values values = Values.none().give("topic", topic).give("identifier", identifier);
    for (int i = 0; i < READINGS; i++) {
      // With its time in it, no reading is like another.
      values = values.give("reading" + i, "%02d:00=%s".formatted(i + 6, levels.get(i)));
    }
    return values;
  }

  @Override
  public Duration timeLimit() {
    return Duration.ofSeconds(12);
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    probe.link(loses(probe, FIRST_LOST));
    Probe.Run run = probe.start();
    AtomicLong seen = new AtomicLong();
    if (awaitCut(probe, seen)) {
      probe.link("cut before next puback");
    }
    if (awaitCut(probe, seen)) {
      probe.link(loses(probe, SECOND_LOST));
    }
    run.awaitEnd();
  }

  private static String loses(Probe probe, int reading) {
    return "cut before next publish up where payload=" + probe.values().get("reading" + reading);
  }

  private static boolean awaitCut(Probe probe, AtomicLong seen) throws InterruptedException {
    return probe.await(
        "a cut",
        sighting -> {
          boolean newer = isCut(sighting) && sighting.number() > seen.get();
          if (newer) {
            seen.set(sighting.number());
          }
          return newer;
        });
  }

  private static boolean isCut(Sighting sighting) {
    return sighting.event() instanceof Fault fault && fault.kind() == Fault.Kind.CUT;
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    Ending ending = evidence.ending();
    if (!Manners.connects(found, evidence, ending)) {
      return found.verdict();
    }
    judgeConnects(found, evidence);
    boolean complete = judgeMessages(found, evidence) && judgeReadings(found, evidence);
    if (complete && ending instanceof Ending.TimedOut) {
      found.ending(ending);
    }
    if (complete) {
      judgeGoodbye(found, evidence);
    }
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }

  private static void judgeConnects(Findings found, Evidence evidence) {
    String identifier = evidence.values().get("identifier");
    Optional<Sighting> other =
        evidence.sent().first(Connect.class, one -> !one.clientIdentifier().equals(identifier));
    other.ifPresent(
        sighting ->
            found
                .at(other)
                .add(
                    "new-identifier",
                    "CONNECT as " + identifier + ", each time",
                    "CONNECT as " + ((Connect) sighting.event()).clientIdentifier(),
                    "The broker knows your session by its name: args[1], at each connect."));
    Optional<Sighting> clean = evidence.sent().first(Connect.class, Connect::cleanSession);
    found
        .at(clean)
        .expect(
            clean.isEmpty(),
            "clean-session",
            "a session that outlives the connection, at each CONNECT",
            "a CONNECT with clean session: what was unfinished is forgotten, on both sides",
            "setCleanSession(false), and the same options at each connect(options)");
  }

  /** Whether each is as asked, however many there are. */
  private static boolean judgeMessages(Findings found, Evidence evidence) {
    String topic = evidence.values().get("topic");
    List<Bytes> asked = readings(evidence).stream().map(Bytes::utf8).toList();
    Optional<Sighting> elsewhere =
        evidence
            .sent()
            .first(
                Publish.class, one -> !one.topic().equals(topic) || !asked.contains(one.payload()));
    found
        .at(elsewhere)
        .expect(
            elsewhere.isEmpty(),
            "other-message",
            "nothing but the readings, to " + topic,
            elsewhere.map(sighting -> Say.message((Publish) sighting.event())).orElse(""),
            "The topic is args[0]; each reading is a payload as it stands, from args[2] on.");
    Optional<Sighting> otherwise =
        evidence.sent().first(Publish.class, one -> one.qos() != 1 || one.retain());
    found
        .at(otherwise)
        .expect(
            otherwise.isEmpty(),
            "wrong-qos",
            "each reading at QoS 1, not retained",
            otherwise.map(sighting -> Say.message((Publish) sighting.event())).orElse(""),
            "Only QoS 1 and 2 have a receipt that can be missed: publish(topic, payload, 1, false)");
    return elsewhere.isEmpty() && otherwise.isEmpty();
  }

  /** Whether all have arrived. */
  private static boolean judgeReadings(Findings found, Evidence evidence) {
    List<Bytes> arrived =
        evidence.sent().all(Publish.class).stream().map(Publish::payload).toList();
    List<String> missing =
        readings(evidence).stream().filter(one -> !arrived.contains(Bytes.utf8(one))).toList();
    if (missing.isEmpty()) {
      return true;
    }
    String expected = "all " + READINGS + " readings at the broker";
    Optional<Sighting> cut = lastCut(evidence);
    boolean cameBack =
        cut.isEmpty()
            || evidence
                .sent()
                .where(sighting -> sighting.number() > cut.get().number())
                .has(Connect.class);
    String lost = missing.size() + " missing: " + Say.lines(missing);
    if (cameBack) {
      found
          .at(cut)
          .add(
              "reading-lost",
              expected,
              lost,
              "Which reading was under way when the line broke? It must be sent again.");
    } else {
      found
          .at(cut)
          .add(
              "gives-up",
              expected,
              lost + "; when the line broke the program " + Say.ending(evidence.ending()),
              "Catch the MqttException, connect again, and go on with the same reading.");
    }
    return false;
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
            "a DISCONNECT when everything has arrived",
            "none; the program " + Say.ending(evidence.ending()),
            "When the last receipt is there, call client.disconnect() and then client.close().");
  }

  private static Optional<Sighting> lastCut(Evidence evidence) {
    return evidence.student().sightings().stream()
        .filter(NoLossCheck::isCut)
        .reduce((earlier, later) -> later);
  }

  private static List<String> readings(Evidence evidence) {
    return IntStream.range(0, READINGS)
        .mapToObj(i -> evidence.values().get("reading" + i))
        .toList();
  }
}
