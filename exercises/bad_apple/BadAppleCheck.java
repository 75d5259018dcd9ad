package bad_apple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
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
import org.mqttcourse.wire.Packet.Disconnect;
import org.mqttcourse.wire.Packet.PubAck;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Sighting;

/** One message makes the handler throw; those behind it want to be handled all the same. */
public final class BadAppleCheck implements Check {
  private static final int CRATES = 5;
  private static final int BAD = 2;

  /** Who leaves because of the bad one is given so long, and doesn't hear the rest by chance. */
  private static final Duration LEAVING = Duration.ofMillis(800);

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    List<String> tens =
        draw.some(
            CRATES, IntStream.rangeClosed(3, 50).mapToObj(i -> String.valueOf(10 * i)).toList());
    return values(draw.word() + "/crates", "full-" + draw.number(10, 99), "a " + draw.word(), tens);
  }

  @Override
  public Values sample() {
    return values("orchard/crates", "full", "a boot", List.of("120", "90", "0", "310", "70"));
  }

  private static Values values(String topic, String stop, String bad, List<String> crates) {
    Values values = Values.none().give("topic", topic).give("stop", stop);
    for (int i = 0; i < CRATES; i++) {
      values = values.hide("crate" + i, i == BAD ? bad : crates.get(i));
    }
    return values;
  }

  @Override
  public Duration timeLimit() {
    return Duration.ofSeconds(7);
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    Values values = probe.values();
    Probe.Run run = probe.start();
    if (probe.awaitSubscription(values.get("topic"))) {
      Probe.Player farmer = probe.player("farmer");
      for (int i = 0; i < CRATES; i++) {
        farmer.publish(values.get("topic"), values.get("crate" + i), 1);
        if (i == BAD && run.endsWithin(LEAVING)) {
          break;
        }
      }
      farmer.publish(values.get("topic"), values.get("stop"), 1);
      run.awaitEnd();
      farmer.disconnect();
    }
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    Ending ending = evidence.ending();
    if (!Manners.connects(found, evidence, ending)
        || !Manners.subscribes(found, evidence, evidence.values().get("topic"))) {
      return found.verdict();
    }
    if (ending instanceof Ending.Died) {
      return found.ending(ending).verdict();
    }
    judgeEscape(found, evidence);
    if (found.none()) {
      judgeJuice(found, evidence);
    }
    boolean pressed = found.none();
    if (pressed) {
      judgeReport(found, evidence);
    }
    if (pressed && ending instanceof Ending.TimedOut) {
      found
          .at(evidence.delivered(evidence.values().get("stop")))
          .add(
              "never-ends",
              "the program ends at the stop word, \"" + evidence.values().get("stop") + "\"",
              "it " + Say.ending(ending),
              "Count down the gate in the callback; main waits at it and leaves.");
    }
    Manners.subscribesAtQos1(found, evidence);
    Manners.goodbye(found, evidence);
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }

  /** An exception out of the callback shows in this: no receipt for the bad one. */
  private static void judgeEscape(Findings found, Evidence evidence) {
    Bytes bad = Bytes.utf8(evidence.values().get("crate" + BAD));
    Optional<Sighting> came =
        evidence
            .received()
            .first(Publish.class, one -> one.qos() == 1 && one.payload().equals(bad));
    boolean acknowledged =
        came.isEmpty()
            || evidence
                .sent()
                .on(came.get().connection())
                .where(later -> later.number() > came.get().number())
                .all(PubAck.class)
                .contains(new PubAck(((Publish) came.get().event()).packetIdentifier()));
    boolean over = juices(evidence).size() == CRATES - 1;
    // Where it escapes, Paho hangs up without a word; who leaves may be quicker than its PUBACK.
    boolean left =
        came.isPresent() && evidence.sent().on(came.get().connection()).has(Disconnect.class);
    found
        .at(came)
        .expect(
            acknowledged || over || left,
            "exception-escapes",
            "the message " + Say.payload(bad) + " is reported, and the next one handled",
            "no PUBACK for it, and the end of the connection: your callback did not return",
            "Paho hangs up when messageArrived throws: try and catch inside of it.");
  }

  private static void judgeJuice(Findings found, Evidence evidence) {
    List<String> asked = asked(evidence);
    List<String> got = juices(evidence);
    String expected = "a line for each good crate, in order: " + Say.lines(asked);
    String seen = Say.lines(got) + "; the program " + Say.ending(evidence.ending());
    if (got.equals(asked)) {
      return;
    }
    if (got.equals(asked.subList(0, BAD))) {
      found
          .at(badCrate(evidence))
          .add(
              "catches-and-stops",
              expected,
              seen,
              "Catch the exception inside messageArrived, for one message; then take the next.");
    } else if (got.size() > asked.size()) {
      found
          .at(badCrate(evidence))
          .add(
              "counts-the-bad-one",
              expected,
              seen,
              "No line for what was no apple: only catch, report, and go on.");
    } else {
      found
          .at(firstWrong(evidence, asked, got))
          .add("wrong-juice", expected, seen, "System.out.println(\"juice \" + juice(crate));");
    }
  }

  private static void judgeReport(Findings found, Evidence evidence) {
    String bad = evidence.values().get("crate" + BAD);
    List<String> errors =
        evidence.runs().stream().map(ProgramRun::errors).flatMap(List::stream).toList();
    String expected = "a line on System.err with what was in the crate, \"" + bad + "\"";
    Findings here = found.at(badCrate(evidence));
    if (errors.stream().allMatch(String::isBlank)) {
      here.add(
          "catches-and-hides",
          expected,
          "nothing there",
          "An empty catch hides the boot from everybody. Print a line in it.");
    } else {
      here.expect(
          errors.stream().anyMatch(line -> line.contains(bad)),
          "says-too-little",
          expected,
          Say.lines(errors),
          "\"Something went wrong\" helps nobody: print the payload that did it.");
    }
  }

  /** The first good crate whose juice is not what it should be. */
  private static Optional<Sighting> firstWrong(
      Evidence evidence, List<String> asked, List<String> got) {
    int place = 0;
    while (place < Math.min(asked.size(), got.size()) && asked.get(place).equals(got.get(place))) {
      place++;
    }
    int crate = place < BAD ? place : place + 1;
    return crate < CRATES
        ? evidence.delivered(evidence.values().get("crate" + crate))
        : Optional.empty();
  }

  private static Optional<Sighting> badCrate(Evidence evidence) {
    Bytes bad = Bytes.utf8(evidence.values().get("crate" + BAD));
    return evidence.received().first(Publish.class, one -> one.payload().equals(bad));
  }

  private static List<String> asked(Evidence evidence) {
    return IntStream.range(0, CRATES)
        .filter(i -> i != BAD)
        .mapToObj(i -> Integer.parseInt(evidence.values().get("crate" + i)) * 6 / 10)
        .map(juice -> "juice " + juice)
        .toList();
  }

  private static List<String> juices(Evidence evidence) {
    return evidence.output().stream()
        .map(String::strip)
        .filter(line -> line.startsWith("juice "))
        .toList();
  }
}
