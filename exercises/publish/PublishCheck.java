package publish;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.mqttcourse.wire.Event.Fault;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Sighting;

/** One message, said to be sent when it is; then once more where no broker is. */
public final class PublishCheck implements Check {
  private static final String DONE = "sent";

  /** What is noted of a program that says it while its message is held up. */
  public static final String SAID_BEFORE = "said before the broker had it";

  private static final Duration TIME_TO_SAY_IT = Duration.ofMillis(100);
  private static final Duration TIME_TO_END = Duration.ofSeconds(1);

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

  /**
   * The message is held up on its way: whoever says by then that it is sent can't know. At QoS 0
   * nobody tells a program anything, and what it has written is sent.
   */
  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    probe.link("delay 20s next publish up where qos=1");
    probe.link("delay 20s next publish up where qos=2");
    // Side by side, as they have nothing to do with each other.
    Probe.Run run = probe.start();
    Probe.Run alone = probe.startWithoutBroker();
    AtomicBoolean heldUp = new AtomicBoolean();
    if (probe.await("a PUBLISH", sighting -> isMessage(sighting, heldUp)) && heldUp.get()) {
      run.endsWithin(TIME_TO_SAY_IT);
      // Our own threads read what it prints: that they got to the end of the other's says that the
      // machine lets them.
      alone.endsWithin(TIME_TO_END);
      run.endsWithin(TIME_TO_SAY_IT);
      if (says(run.printed())) {
        probe.note(SAID_BEFORE);
      }
    }
    probe.heal();
    run.awaitEnd();
    alone.awaitEnd();
  }

  private static boolean isMessage(Sighting sighting, AtomicBoolean heldUp) {
    if (sighting.event() instanceof Fault fault && fault.kind() == Fault.Kind.HELD) {
      heldUp.set(true);
      return true;
    }
    return sighting.toBroker() && sighting.event() instanceof Publish;
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
        says(run.output()),
        "says-nothing",
        "a line that says: " + DONE,
        "it printed " + Say.lines(run.output()),
        "After the publish: System.out.println(\"" + DONE + "\");");
    if (!(run.ending() instanceof Ending.Died)) {
      found.ending(run.ending());
    }
    List<ProgramRun> alone = evidence.runs().subList(1, evidence.runs().size());
    if (alone.stream().noneMatch(other -> says(other.output()))) {
      judgeMoment(found, evidence);
    }
    alone.forEach(other -> judgeWithoutBroker(found, other));
    return found.verdict();
  }

  private static void judgeMessages(Findings found, Evidence evidence, Ending ending) {
    String topic = evidence.values().get("topic");
    Bytes text = Bytes.utf8(evidence.values().get("text"));
    List<Publish> messages = evidence.sent().messages();
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

  private static void judgeMoment(Findings found, Evidence evidence) {
    Optional<Sighting> message = evidence.sent().first(Publish.class, one -> one.qos() > 0);
    found
        .at(message)
        .expect(
            message.isEmpty() || !evidence.notes().contains(SAID_BEFORE),
            "sent-before-it-is",
            "the line \"" + DONE + "\" when the broker has the message",
            "we held the message up on its way, and the line was there all the same",
            "Say it after publish() has returned; with the async client, wait for its token.");
  }

  private static void judgeWithoutBroker(Findings found, ProgramRun alone) {
    found.expect(
        !says(alone.output()),
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

  private static boolean says(List<String> output) {
    return output.stream().anyMatch(line -> line.strip().equalsIgnoreCase(DONE));
  }
}
