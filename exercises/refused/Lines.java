package refused;

import java.util.Optional;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.ProgramRun;
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Packet.SubAck;
import org.mqttcourse.wire.Packet.Subscribe;
import org.mqttcourse.wire.Sighting;

/** What the program prints of the broker's answers. */
final class Lines {
  private Lines() {}

  static void judge(Findings found, Evidence evidence, ProgramRun run) {
    Values values = evidence.values();
    String forbidden = values.get("forbidden");
    Optional<Sighting> refusal =
        evidence.student().where(Topics::refuses).sightings().stream().findFirst();
    boolean said = says(run, "refused", forbidden);
    if (says(run, "listening", forbidden)) {
      found
          .at(refusal)
          .add(
              "no-look-at-suback",
              "\"refused " + forbidden + "\": the broker's answer for it was 128",
              Say.lines(run.output()),
              "Look into SUBACK: subscribeWithResponse(...).getGrantedQos(), where 128 is a"
                  + " refusal.");
    } else if (!said) {
      found
          .at(refusal)
          .add(
              "says-nothing",
              "a line \"refused " + forbidden + "\"",
              Say.lines(run.output()),
              "Print it where you learn of it, to System.out, with one blank in between.");
    }
    for (String topic : Topics.allowed(values)) {
      if (found.none()) {
        found
            .at(granted(evidence, topic))
            .expect(
                !says(run, "refused", topic),
                "cries-wolf",
                "\"listening " + topic + "\": the broker has granted it",
                Say.lines(run.output()),
                "Each topic has a number of its own in SUBACK, in the order in which you asked.");
      }
      if (found.none()) {
        found
            .at(granted(evidence, topic))
            .expect(
                says(run, "listening", topic),
                "says-too-little",
                "a line \"listening " + topic + "\"",
                Say.lines(run.output()),
                "Print a line for each topic: listening or refused, a blank, the topic.");
      }
    }
  }

  /** The broker's answer to the question for that topic. */
  private static Optional<Sighting> granted(Evidence evidence, String topic) {
    return evidence
        .sent()
        .first(
            Subscribe.class,
            question ->
                question.subscriptions().stream().anyMatch(one -> one.topicFilter().equals(topic)))
        .flatMap(
            asked ->
                evidence
                    .received()
                    .on(asked.connection())
                    .first(
                        SubAck.class,
                        answer ->
                            answer.packetIdentifier()
                                == ((Subscribe) asked.event()).packetIdentifier()));
  }

  /** Whether it printed that line. */
  static boolean says(ProgramRun run, String word, String topic) {
    return run.output().stream().map(String::strip).anyMatch((word + " " + topic)::equals);
  }
}
