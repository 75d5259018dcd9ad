package bughunt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Manners;
import org.mqttcourse.check.ProgramRun;
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Subscriptions;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Packet.Subscribe;

/** What the receiver makes of each message that has come in. */
final class Display {
  private Display() {}

  static void judge(Findings found, Evidence evidence, ProgramRun run) {
    List<Publish> heard =
        evidence.received().all(Publish.class).stream()
            .filter(message -> !message.dup() && message.payload().size() > 0)
            .toList();
    List<String> printed = run.output().stream().map(String::strip).toList();
    Optional<Publish> untold =
        heard.stream()
            .filter(message -> Reading.of(message.payload()).isEmpty())
            .filter(message -> !printed.contains(line(message)))
            .findFirst();
    if (untold.isPresent()) {
      judgeNonsense(found.at(evidence.sightingOf(untold.get())), untold.get(), run);
      return;
    }
    Optional<Publish> missing =
        heard.stream().filter(message -> !printed.contains(line(message))).findFirst();
    if (missing.isPresent()) {
      found
          .at(evidence.sightingOf(missing.get()))
          .add(
              hasNonsense(heard) ? "stops-at-broken" : "shows-too-little",
              "a line \"%s\", as for each good reading".formatted(line(missing.get())),
              Say.lines(printed) + "; the program " + Say.ending(run.ending()),
              "One broken payload must not end the loop: try and catch stand inside of it.");
    } else if (found.none()) {
      judgeListening(found, evidence);
    }
    if (found.none()) {
      judgeStaying(found, evidence, hasNonsense(heard), run);
    }
  }

  /** However late the others speak, a display that goes on hears the end. */
  private static void judgeStaying(
      Findings found, Evidence evidence, boolean nonsense, ProgramRun run) {
    boolean told =
        evidence.received().all(Publish.class).stream()
            .anyMatch(message -> message.payload().size() == 0);
    found
        .at(Manners.leaving(evidence))
        .expect(
            told || run.ending() instanceof Ending.TimedOut,
            nonsense ? "stops-at-broken" : "leaves-too-soon",
            "the display listens until an empty payload comes",
            "it left before that; the program " + Say.ending(run.ending()),
            "One broken payload must not end the loop: try and catch stand inside of it.");
  }

  /** It may have left before all that was sent came to it: that is another story. */
  private static boolean listenedBefore(Evidence evidence) {
    String topic = evidence.values().get("topic");
    return evidence
        .sent()
        .first(Publish.class)
        .map(sent -> Subscriptions.before(sent.number(), evidence.student()))
        .filter(then -> !then.listenersTo(topic).isEmpty())
        .isPresent();
  }

  private static void judgeListening(Findings found, Evidence evidence) {
    List<Bytes> sent = payloads(evidence.sent());
    found
        .at(evidence.sent().first(Publish.class))
        .expect(
            listenedBefore(evidence) || payloads(evidence.received()).containsAll(sent),
            "not-listening-yet",
            "the display listens before the station begins to send",
            "the station has sent, and its readings never came to the display",
            "In main: first open the display, then let the station send, then show.");
    found
        .at(evidence.sent().first(Subscribe.class))
        .expect(
            evidence.sent().all(Subscribe.class).stream()
                .flatMap(packet -> packet.subscriptions().stream())
                .allMatch(one -> one.qos() == 1),
            "wrong-qos",
            "a SUBSCRIBE at QoS 1",
            Say.subscriptions(evidence.sent()),
            "client.subscribe(topic, 1)");
  }

  private static List<Bytes> payloads(Conversation conversation) {
    return conversation.all(Publish.class).stream().map(Publish::payload).toList();
  }

  private static boolean hasNonsense(List<Publish> heard) {
    return heard.stream().anyMatch(message -> Reading.of(message.payload()).isEmpty());
  }

  private static void judgeNonsense(Findings here, Publish nonsense, ProgramRun run) {
    String expected = "the line \"%s\", and on with the next one".formatted(line(nonsense));
    List<String> blame =
        Stream.of(run.errors(), run.output())
            .flatMap(List::stream)
            .map(String::strip)
            .filter(line -> line.toLowerCase(Locale.ROOT).matches(".*(connect|broker).*"))
            .toList();
    if (!blame.isEmpty()) {
      here.add(
          "blames-the-connection",
          expected,
          Say.lines(blame) + "; but the connection was fine, and the payload was not JSON",
          "catch (Exception e) catches everything. Catch what parsing throws, around parsing.");
    } else if (run.ending() instanceof Ending.Died died) {
      here.add(
          "dies-at-broken",
          expected,
          "the program died: " + died.exception(),
          "A broken payload must not end it: catch that exception around one message's work.");
    } else {
      here.add(
          "hides-broken",
          expected,
          "not a word about it; the program " + Say.ending(run.ending()),
          "In catch: System.out.println(\"broken: \" + payload). Nobody mends what nobody sees.");
    }
  }

  private static String line(Publish message) {
    return Reading.of(message.payload())
        .map(Reading::line)
        .orElseGet(() -> "broken: " + message.payload().asUtf8().orElse(""));
  }
}
