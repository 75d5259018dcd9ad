package echo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
import org.mqttcourse.check.ProgramRun;
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet.PubAck;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Sighting;

/** Answers from the callback, which works only if nobody waits in there. */
public final class EchoCheck implements Check {
  private static final int CALLS = 4;
  private static final Duration AT_ONCE = Duration.ofSeconds(2);

  /** What a busy machine may add. Who sleeps for a second is later: four calls come at once. */
  private static final Duration LATE = AT_ONCE.plusMillis(1500);

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    List<String> topics = draw.topics(2);
    List<String> words = draw.words(CALLS + 1);
    return values(topics.get(0), topics.get(1), words);
  }

  @Override
  public Values sample() {
    return values("alps/calls", "alps/echo", List.of("silence", "Hello", "Who", "are", "you?"));
  }

  private static Values values(String calls, String echo, List<String> words) {
    Values values =
        Values.none().give("calls", calls).give("echo", echo).give("stop", words.get(0));
    for (int i = 0; i < CALLS; i++) {
      values = values.hide("call" + i, words.get(i + 1));
    }
    return values;
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    Values values = probe.values();
    Probe.Run run = probe.start();
    if (probe.awaitSubscription(values.get("calls"))) {
      Probe.Player wanderer = probe.player("wanderer");
      for (int i = 0; i < CALLS; i++) {
        wanderer.publish(values.get("calls"), values.get("call" + i), 1);
      }
      boolean unused = probe.awaitMessages("an answer to each of " + CALLS + " calls", CALLS);
      wanderer.publish(values.get("calls"), values.get("stop"), 1);
      run.awaitEnd();
      wanderer.disconnect();
    }
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    Ending ending = evidence.ending();
    if (!Manners.connects(found, evidence, ending)) {
      return found.verdict();
    }
    if (ending instanceof Ending.Died && !answersItself(evidence)) {
      found.ending(ending);
    }
    if (!Manners.subscribes(found, evidence, evidence.values().get("calls"))) {
      return found.verdict();
    }
    judgeEcho(found, evidence);
    if (found.none() && ending instanceof Ending.TimedOut) {
      found.add(
          "never-ends",
          "the program ends at the stop word",
          "it answered every call, but it " + Say.ending(ending),
          "Open the gate in the callback; disconnect in main.");
    }
    Manners.subscribesAtQos1(found, evidence);
    Manners.goodbye(found, evidence);
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }

  /** Whose own echo comes back in has more and more to do, and may die of it. */
  private static boolean answersItself(Evidence evidence) {
    String calls = evidence.values().get("calls");
    return evidence.sent().all(Publish.class).stream().anyMatch(one -> one.topic().equals(calls));
  }

  private static void judgeEcho(Findings found, Evidence evidence) {
    Values values = evidence.values();
    String echo = values.get("echo");
    List<Sighting> sent =
        evidence
            .sent()
            .where(sighting -> sighting.event() instanceof Publish message && !message.dup())
            .sightings();
    List<Publish> answers = sent.stream().map(EchoCheck::message).toList();
    List<String> calls = IntStream.range(0, CALLS).mapToObj(i -> values.get("call" + i)).toList();
    List<Bytes> asked = calls.stream().map(Bytes::utf8).toList();
    List<Bytes> got = answers.stream().map(Publish::payload).toList();
    Optional<Sighting> late = tooLate(evidence, sent);
    String all = "an answer to each of " + CALLS + " calls on " + echo + ", at QoS 0";
    String ended = "; the program " + Say.ending(evidence.ending());
    if (answersItself(evidence)) {
      found
          .at(first(sent, one -> one.topic().equals(values.get("calls"))))
          .add(
              "answers-itself",
              all,
              answers.size()
                  + " messages to "
                  + values.get("calls")
                  + ", where you listen yourself",
              "Answer on the second topic, args[1]: else you hear and answer your own echo.");
    } else if (answers.stream().anyMatch(one -> !one.topic().equals(echo))) {
      found
          .at(first(sent, one -> !one.topic().equals(echo)))
          .add("wrong-topic", all, Say.messages(answers), "The echo's topic is args[1].");
    } else if (answers.stream().anyMatch(one -> one.qos() != 0 || one.retain())) {
      found
          .at(first(sent, one -> one.qos() != 0 || one.retain()))
          .add("wrong-qos", all, Say.messages(answers), "publish(echoTopic, payload, 0, false)");
    } else if (late.isPresent()) {
      found
          .at(late)
          .add(
              "too-slow",
              "each answer within " + AT_ONCE.toSeconds() + " s of its call",
              "an answer after %.1f s"
                  .formatted(delay(evidence, sent, late.get()).toMillis() / 1000.0),
              "A callback is short: while it sleeps, all other messages wait behind it.");
    } else if (answers.size() < CALLS && neverReturned(evidence)) {
      found
          .at(call(evidence, evidence.sent().all(PubAck.class).size()))
          .add(
              "deadlock",
              all,
              Say.count(answers.size(), "answer")
                  + ", and no PUBACK for the last call you got: your callback"
                  + " never returned",
              "A blocking publish in a callback waits for itself. Take MqttAsyncClient.");
    } else if (got.equals(asked)) {
      return;
    } else if (answers.size() < CALLS) {
      found
          .at(unanswered(evidence, got))
          .add(
              answers.isEmpty() ? "no-answer" : "answers-too-little",
              all,
              Say.messages(answers) + ended,
              "Each call is to be answered, until the stop word comes.");
    } else {
      found
          .at(firstWrong(sent, asked))
          .add(
              "wrong-answer",
              all + ", with its own payload, in order",
              Say.messages(answers),
              "Send message.getPayload() as it is; the stop word is not answered.");
    }
  }

  /** Whether a call was handed to a callback which then did not come back. */
  private static boolean neverReturned(Evidence evidence) {
    long calls =
        evidence.received().all(Publish.class).stream().filter(call -> call.qos() == 1).count();
    return evidence.ending() instanceof Ending.TimedOut
        && calls > evidence.sent().all(PubAck.class).size();
  }

  /**
   * The first answer that came too late; the n-th answers the n-th.
   *
   * @throws IllegalStateException where it may have been late only because the machine was busy
   */
  private static Optional<Sighting> tooLate(Evidence evidence, List<Sighting> answers) {
    Optional<Sighting> late =
        answers.stream()
            .filter(answer -> delay(evidence, answers, answer).compareTo(LATE) >= 0)
            .findFirst();
    Duration starved =
        evidence.runs().stream().map(ProgramRun::starved).reduce(Duration.ZERO, Duration::plus);
    Duration slowest =
        answers.stream()
            .map(answer -> delay(evidence, answers, answer))
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    if (late.isPresent() && slowest.minus(starved).compareTo(LATE) < 0) {
      throw new IllegalStateException("the machine was too busy to time the answers");
    }
    return late;
  }

  /** From the call's way to the program until its answer. */
  private static Duration delay(Evidence evidence, List<Sighting> answers, Sighting answer) {
    return call(evidence, answers.indexOf(answer))
        .map(call -> answer.at().minus(call.at()))
        .orElse(Duration.ZERO);
  }

  private static Optional<Sighting> call(Evidence evidence, int number) {
    return calls(evidence).skip(number).findFirst();
  }

  private static Stream<Sighting> calls(Evidence evidence) {
    return evidence
        .received()
        .where(sighting -> sighting.event() instanceof Publish)
        .sightings()
        .stream();
  }

  private static Optional<Sighting> unanswered(Evidence evidence, List<Bytes> got) {
    return calls(evidence).filter(call -> !got.contains(message(call).payload())).findFirst();
  }

  private static Optional<Sighting> first(List<Sighting> sent, Predicate<Publish> condition) {
    return sent.stream().filter(sighting -> condition.test(message(sighting))).findFirst();
  }

  private static Optional<Sighting> firstWrong(List<Sighting> sent, List<Bytes> asked) {
    return IntStream.range(0, sent.size())
        .filter(i -> i >= asked.size() || !message(sent.get(i)).payload().equals(asked.get(i)))
        .mapToObj(sent::get)
        .findFirst();
  }

  private static Publish message(Sighting sighting) {
    return (Publish) sighting.event();
  }
}
