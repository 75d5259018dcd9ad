package last_will;

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
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet.Connect;
import org.mqttcourse.wire.Packet.Disconnect;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Packet.Will;
import org.mqttcourse.wire.Sighting;

/** A will is left at the broker, and the program dies so that it is carried out. */
public final class LastWillCheck implements Check {

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    List<String> topics = draw.topics(2);
    return values(topics.get(0), "" + draw.number(100, 999), topics.get(1), draw.sentence());
  }

  @Override
  public Values sample() {
    return values("volcano/depth", "310", "volcano/probe", "lost in the lava");
  }

  private static Values values(String readings, String reading, String topic, String will) {
    return Values.none()
        .give("readings", readings)
        .give("reading", reading)
        .give("topic", topic)
        .give("will", will);
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    // Somebody who hears the will: it is then in the conversation that the student is shown.
    Probe.Player family = probe.player("family");
    family.subscribe(probe.values().get("topic"), 1);
    probe.start().awaitEnd();
    family.disconnect();
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
    judgeWill(found, evidence);
    judgeReading(found, evidence);
    judgeDeath(found, evidence);
    return found.verdict();
  }

  private static void judgeWill(Findings found, Evidence evidence) {
    Values values = evidence.values();
    Will asked = new Will(values.get("topic"), Bytes.utf8(values.get("will")), 1, false);
    Optional<Will> left = evidence.sent().all(Connect.class).get(0).will();
    String expected = "a will in CONNECT: " + say(asked);
    Findings there = found.at(evidence.sent().first(Connect.class));
    if (left.isEmpty()) {
      there.add(
          "no-will",
          expected,
          "a CONNECT without a will",
          "options.setWill(...) before client.connect(options): mind that options are handed over.");
      return;
    }
    Will will = left.get();
    String got = say(will);
    there
        .expect(
            will.topic().equals(asked.topic()),
            "will-elsewhere",
            expected,
            got,
            "The will's topic is the third argument, args[2].")
        .expect(
            will.payload().equals(asked.payload()),
            "other-will",
            expected,
            got,
            "The text of the will is the fourth argument, args[3].")
        .expect(
            will.qos() == 1,
            "will-qos",
            expected,
            got,
            "The third parameter of setWill is the will's QoS.")
        .expect(
            !will.retain(),
            "will-retained",
            expected,
            got,
            "The fourth parameter of setWill is the retain flag: false here.");
  }

  private static String say(Will will) {
    return Say.message(
        new Publish(will.topic(), will.payload(), will.qos(), will.retain(), false, 0));
  }

  private static void judgeReading(Findings found, Evidence evidence) {
    Values values = evidence.values();
    Publish asked =
        new Publish(values.get("readings"), Bytes.utf8(values.get("reading")), 1, false, false, 0);
    List<Publish> sent = evidence.sent().messages().stream().map(Publish::plain).toList();
    Optional<Sighting> itself =
        evidence.sent().first(Publish.class, one -> one.topic().equals(values.get("topic")));
    if (itself.isPresent()) {
      found
          .at(itself)
          .add(
              "says-it-itself",
              "only the reading; the will is sent by the broker",
              Say.messages(sent),
              "Whoever is dead can't speak: leave the will to the broker.");
    } else {
      found
          .at(
              sent.isEmpty()
                  ? Manners.leaving(evidence)
                  : evidence.sent().first(Publish.class, one -> !one.plain().equals(asked)))
          .expect(
              sent.equals(List.of(asked)),
              sent.isEmpty() ? "no-reading" : "wrong-reading",
              Say.message(asked),
              Say.messages(sent),
              "publish(readingTopic, reading.getBytes(UTF_8), 1, false), and wait until it is out.");
    }
  }

  private static void judgeDeath(Findings found, Evidence evidence) {
    Ending ending = evidence.ending();
    if (evidence.sent().has(Disconnect.class)) {
      found
          .at(evidence.sent().first(Disconnect.class))
          .add(
              "disconnects-properly",
              "an end without a goodbye",
              "a DISCONNECT: the broker threw the will away",
              "Leave disconnect() out: System.exit(0) ends the process as it stands.");
    } else if (ending instanceof Ending.TimedOut) {
      found
          .at(evidence.sent().first(Publish.class))
          .add(
              "never-dies",
              "the process ends when the reading is out",
              "it " + Say.ending(ending),
              "Paho's own threads keep it alive. System.exit(0) ends them too.");
    } else if (!(ending instanceof Ending.Died)) {
      found.ending(ending);
    }
  }
}
