package bughunt;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Manners;
import org.mqttcourse.check.ProgramRun;
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Packet.Subscribe;

/** What the sender sends. */
final class Station {
  private Station() {}

  /** Adds a finding where one of the two has put a slash before the topic. */
  static boolean hasSlash(Findings found, Evidence evidence) {
    String topic = evidence.values().get("topic");
    Optional<? extends Event> slash =
        evidence.sent().all(Publish.class).stream()
            .filter(message -> message.topic().equals("/" + topic))
            .findFirst();
    if (slash.isEmpty()) {
      slash =
          evidence.sent().all(Subscribe.class).stream()
              .filter(
                  packet ->
                      packet.subscriptions().stream()
                          .anyMatch(one -> one.topicFilter().equals("/" + topic)))
              .findFirst();
    }
    slash.ifPresent(
        event ->
            found
                .at(evidence.sightingOf(event))
                .add(
                    "leading-slash",
                    "the same topic on both sides: " + topic,
                    event instanceof Publish message
                        ? Say.message(message)
                        : Say.subscriptions(evidence.sent()),
                    "With a slash in front it is another topic: its first level is empty."));
    return slash.isPresent();
  }

  static void judge(Findings found, Evidence evidence, ProgramRun run) {
    List<Publish> sent = evidence.sent().messages();
    Optional<Publish> noJson =
        sent.stream().filter(message -> Reading.object(message.payload()).isEmpty()).findFirst();
    noJson.ifPresent(
        message ->
            found
                .at(evidence.sightingOf(message))
                .add(
                    "quote-in-key",
                    "JSON such as {\"place\": \"roof\", \"celsius\": 21.5}",
                    message.payload().asUtf8().orElse(Say.payload(message.payload())),
                    "Read it quote by quote: which one stands on the wrong side of its colon?"));
    if (sent.size() < BughuntCheck.READINGS) {
      found
          .at(Manners.leaving(evidence))
          .add(
              "leaves-before-sending",
              BughuntCheck.READINGS + " readings, and then a DISCONNECT",
              sent.size() + " of them; the program " + Say.ending(run.ending()),
              "What is still in the outbox when the station leaves?");
    }
    if (found.none()) {
      judgeReadings(found, evidence, sent);
    }
  }

  private static void judgeReadings(Findings found, Evidence evidence, List<Publish> sent) {
    Values values = evidence.values();
    List<Optional<Reading>> asked =
        IntStream.range(0, BughuntCheck.READINGS)
            .mapToObj(i -> new Reading(values.get("place"), values.get("celsius" + i)))
            .map(Optional::of)
            .toList();
    boolean right =
        sent.stream().map(message -> Reading.of(message.payload())).toList().equals(asked)
            && sent.stream()
                .allMatch(
                    message ->
                        message.topic().equals(values.get("topic"))
                            && message.qos() == 1
                            && !message.retain());
    found
        .at(evidence.sent().first(Publish.class))
        .expect(
            right,
            "wrong-reading",
            "each temperature once, in order, to %s at QoS 1, not retained"
                .formatted(values.get("topic")),
            Say.messages(sent),
            "Here the starter was right: compare with it (diff bughunt).");
  }
}
