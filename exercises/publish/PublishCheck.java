package publish;

import java.time.Duration;
import java.util.List;
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
import org.mqttcourse.wire.Packet.Publish;

/** One message, said to be sent when it is; then once more where no broker is. */
public final class PublishCheck implements Check {
  private static final String DONE = "sent";

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    return Values.none().give("topic", draw.topic()).give("text", draw.sentence());
  }

  @Override
  public Values sample() {
    return Values.none().give("topic", "home/kitchen/door").give("text", "The kettle boils");
  }

  @Override
  public Duration timeLimit() {
    return Duration.ofSeconds(8);
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    // Side by side, as they have nothing to do with each other.
    Probe.Run run = probe.start();
    Probe.Run alone = probe.startWithoutBroker();
    run.awaitEnd();
    alone.awaitEnd();
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    ProgramRun run = evidence.runs().get(0);
    if (!Manners.connects(found, evidence, run.ending())) {
      return found.verdict();
    }
    if (run.ending() instanceof Ending.Died) {
      found.ending(run.ending());
    }
    judgeMessages(found, evidence, run.ending());
    Manners.goodbye(found, evidence);
    found.expect(
        says(run),
        "says-nothing",
        "a line that says: " + DONE,
        "it printed " + Say.lines(run.output()),
        "After the publish: System.out.println(\"" + DONE + "\");");
    if (!(run.ending() instanceof Ending.Died)) {
      found.ending(run.ending());
    }
    evidence.runs().stream().skip(1).forEach(alone -> judgeWithoutBroker(found, alone));
    return found.verdict();
  }

  private static void judgeMessages(Findings found, Evidence evidence, Ending ending) {
    String topic = evidence.values().get("topic");
    Bytes text = Bytes.utf8(evidence.values().get("text"));
    List<Publish> messages =
        evidence.sent().all(Publish.class).stream().filter(message -> !message.dup()).toList();
    String asked = "one PUBLISH of " + Say.payload(text) + " to " + topic;
    if (messages.isEmpty()) {
      found
          .at(Manners.leaving(evidence))
          .add(
              "nothing-published",
              asked,
              "a connection without any PUBLISH; the program " + Say.ending(ending),
              "Publish between connect() and disconnect().");
    } else if (messages.stream().noneMatch(message -> message.topic().equals(topic))) {
      found
          .at(evidence.sightingOf(messages.get(0)))
          .add(
              "wrong-topic",
              asked,
              Say.messages(messages),
              "The topic is the first argument, args[0]; every letter and slash of it counts.");
    } else if (messages.stream()
        .filter(message -> message.topic().equals(topic))
        .noneMatch(message -> message.payload().equals(text))) {
      found
          .at(evidence.sent().first(Publish.class, sent -> sent.topic().equals(topic)))
          .add(
              "wrong-text",
              asked,
              Say.messages(messages),
              "The text is the second argument, args[1], and nothing else belongs in the payload.");
    } else if (messages.size() > 1) {
      found
          .at(evidence.sightingOf(messages.get(1)))
          .add(
              "more-than-asked",
              asked,
              messages.size() + " of them: " + Say.messages(messages),
              "Publish once. Is there a loop, or a test message left over?");
    }
    found
        .at(evidence.sent().first(Publish.class, Publish::retain))
        .expect(
            messages.stream().noneMatch(Publish::retain),
            "retained",
            "a message that is not retained",
            Say.messages(messages),
            "The last parameter of publish(topic, payload, qos, retained) is false here.");
  }

  private static void judgeWithoutBroker(Findings found, ProgramRun alone) {
    found.expect(
        !says(alone),
        "sent-too-soon",
        "no line \"" + DONE + "\" when there is no broker to send to",
        "we ran it again without a broker, and it printed " + Say.lines(alone.output()),
        "Say it after publish() has returned; then it is true.");
    found.expect(
        !(alone.ending() instanceof Ending.TimedOut),
        "waits-without-broker",
        "without a broker the program gives up",
        "we ran it again without a broker, and it " + Say.ending(alone.ending()),
        "Let connect()'s exception end the program, or say what happened and leave.");
  }

  private static boolean says(ProgramRun run) {
    return run.output().stream().anyMatch(line -> line.strip().equalsIgnoreCase(DONE));
  }
}
