package org.mqttcourse.grading;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Probe;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

/** Asks for one message with the drawn text on topic toy. */
class ToyCheck implements Check {
  private final Duration limit;

  ToyCheck(Duration limit) {
    this.limit = limit;
  }

  static Exercise exercise(Check check) {
    return exercise(check, Exercise.Kind.PROGRAM);
  }

  static Exercise exercise(Check check, Exercise.Kind kind) {
    return exercise("toy", check, kind);
  }

  /** A program exercise of that name. */
  static Exercise exercise(String slug) {
    return exercise(slug, new ToyCheck(Duration.ofSeconds(1)), Exercise.Kind.PROGRAM);
  }

  private static Exercise exercise(String slug, Check check, Exercise.Kind kind) {
    return new Exercise(
        slug,
        slug,
        1,
        10,
        kind,
        Exercise.Level.CORE,
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        check);
  }

  @Override
  public Values draw(RandomGenerator random) {
    return Values.none().give("text", "text " + random.nextInt(1_000_000));
  }

  @Override
  public Values sample() {
    return Values.none().give("text", "sample");
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    probe.start().awaitEnd();
  }

  @Override
  public Duration timeLimit() {
    return limit;
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings findings = new Findings().ending(evidence.ending());
    Bytes text = Bytes.utf8(evidence.values().get("text"));
    boolean sent =
        evidence.sent().all(Packet.Publish.class).stream()
            .anyMatch(message -> message.topic().equals("toy") && message.payload().equals(text));
    findings.expect(sent, "nothing-sent", "one message on toy", "none", "Publish it.");
    return findings.verdict();
  }
}
