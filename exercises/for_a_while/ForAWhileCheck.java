package for_a_while;

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
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.wire.Packet.PubAck;
import org.mqttcourse.wire.Packet.PubComp;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Packet.SubAck;
import org.mqttcourse.wire.Sighting;

/** Reports on what is heard beside the work, and leaves when the work is done. */
public final class ForAWhileCheck implements Check {
  private static final int RINGS = 3;
  private static final long PAUSE_MILLIS = 250;

  /** Of the pauses that are asked for, in sum. */
  private static final int LEAST_PERCENT = 80;

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    List<String> topics = draw.topics(2);
    return values(topics.get(0), topics.get(1), draw.number(7, 9), draw.sentences(RINGS));
  }

  @Override
  public Values sample() {
    return values("shop/door", "shop/report", 8, List.of("postman", "Mrs Miller", "two kids"));
  }

  private static Values values(String door, String report, int reports, List<String> rings) {
    Values values =
        Values.none().give("door", door).give("report", report).give("reports", "" + reports);
    for (int i = 0; i < RINGS; i++) {
      values = values.hide("ring" + i, rings.get(i));
    }
    return values;
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    Values values = probe.values();
    Probe.Run run = probe.start();
    if (probe.awaitSubscription(values.get("door"))) {
      Probe.Player visitor = probe.player("visitor");
      // One ring after each of the first reports: in the middle of the work, not before it.
      for (int i = 0; i < RINGS && reported(probe, i + 1); i++) {
        visitor.publish(values.get("door"), values.get("ring" + i), 1);
      }
      run.awaitEnd();
      visitor.disconnect();
    }
  }

  private static boolean reported(Probe probe, int count) throws InterruptedException {
    return probe.awaitMessages("report number " + count, count);
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
    if (!Manners.subscribes(found, evidence, evidence.values().get("door"))) {
      return found.verdict();
    }
    judgeWork(found, evidence);
    boolean worked = found.none();
    boolean left = ending instanceof Ending.Exited;
    if (left) {
      // First: what a callback still does while the program falls is nobody's guess.
      Manners.goodbye(found, evidence);
    }
    if (worked) {
      judgeListening(found, evidence);
    }
    if (worked && ending instanceof Ending.TimedOut) {
      found.add(
          "blocks-for-ever",
          "the program ends after its last report",
          "all reports came, but it " + Say.ending(ending),
          "Its end is the end of its work: no gate, no wait. disconnect() and close().");
    }
    if (!left) {
      Manners.goodbye(found, evidence);
    }
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }

  private static void judgeWork(Findings found, Evidence evidence) {
    String topic = evidence.values().get("report");
    int asked = Integer.parseInt(evidence.values().get("reports"));
    List<Sighting> reports =
        evidence
            .sent()
            .where(sighting -> sighting.event() instanceof Publish message && !message.dup())
            .sightings();
    List<Publish> messages = reports.stream().map(one -> (Publish) one.event()).toList();
    String all = asked + " reports on " + topic + ", at QoS 1, not retained";
    if (messages.isEmpty()) {
      found
          .at(Manners.leaving(evidence))
          .add(
              "misses-the-work",
              all,
              "no PUBLISH; the program " + Say.ending(evidence.ending()),
              "main has work to do while it listens: a loop with a publish in it.");
    } else if (messages.stream().anyMatch(one -> !one.topic().equals(topic))) {
      found
          .at(evidence.sent().first(Publish.class, one -> !one.topic().equals(topic)))
          .add(
              "wrong-topic",
              all,
              Say.messages(messages),
              "The reports' topic is the second argument.");
    } else if (messages.stream().anyMatch(one -> one.qos() != 1 || one.retain())) {
      found
          .at(evidence.sent().first(Publish.class, one -> one.qos() != 1 || one.retain()))
          .add("wrong-qos", all, Say.messages(messages), "publish(reportTopic, count, 1, false)");
    } else if (messages.size() != asked) {
      found
          .at(messages.size() < asked ? Manners.leaving(evidence) : Optional.of(reports.get(asked)))
          .add(
              messages.size() < asked ? "too-few-reports" : "too-many-reports",
              all,
              Say.count(messages.size(), "report")
                  + "; the program "
                  + Say.ending(evidence.ending()),
              "Count them with a for loop, from 0 to the third argument.");
    } else {
      found
          .at(Optional.of(reports.get(asked - 1)))
          .expect(
              !hurries(evidence, reports),
              "tight-loop",
              "a pause of %d ms between two reports".formatted(PAUSE_MILLIS),
              "all %d within %d ms"
                  .formatted(
                      asked, reports.get(asked - 1).at().minus(reports.get(0).at()).toMillis()),
              "Thread.sleep(250) in the loop: in between somebody may ring.");
    }
  }

  /**
   * Whether a report came sooner than the pauses before it allow. A busy machine makes reports
   * late, and a program may catch up then; but it makes none early.
   */
  private static boolean hurries(Evidence evidence, List<Sighting> reports) {
    Sighting first = reports.get(0);
    Duration begin =
        evidence
            .received()
            .first(SubAck.class)
            .filter(granted -> granted.number() < first.number())
            .orElse(first)
            .at();
    return IntStream.range(1, reports.size())
        .anyMatch(
            i ->
                reports.get(i).at().minus(begin).toMillis()
                    < i * PAUSE_MILLIS * LEAST_PERCENT / 100);
  }

  private static void judgeListening(Findings found, Evidence evidence) {
    List<String> rings = inTime(evidence);
    if (rings.isEmpty()) {
      throw new IllegalStateException("the visitor rang too late on a machine this busy");
    }
    List<String> printed = evidence.output().stream().map(String::strip).toList();
    List<Integer> counts =
        evidence.sent().all(Publish.class).stream().map(ForAWhileCheck::count).toList();
    if (counts.stream().anyMatch(count -> count < 0)) {
      found
          .at(evidence.sent().first(Publish.class, report -> count(report) < 0))
          .add(
              "no-number",
              "how many were heard so far, as text, such as \"2\"",
              Say.messages(evidence.sent().all(Publish.class)),
              "(\"\" + heard.get()).getBytes(UTF_8)");
    } else if (printed.stream().filter(rings::contains).toList().equals(rings)) {
      int last = counts.get(counts.size() - 1);
      int shrinks =
          IntStream.range(1, counts.size())
              .filter(i -> counts.get(i) < counts.get(i - 1))
              .findFirst()
              .orElse(counts.size() - 1);
      boolean grows =
          IntStream.range(1, counts.size()).allMatch(i -> counts.get(i) >= counts.get(i - 1));
      found
          .at(evidence.sightingOf(evidence.sent().all(Publish.class).get(shrinks)))
          .expect(
              grows && last >= surelyCounted(evidence) && last <= RINGS,
              "wrong-count",
              "reports that grow with each message, up to " + RINGS,
              "reports: " + counts,
              "Count in the callback, with incrementAndGet(); report with get().");
    } else {
      List<String> heard = printed.stream().filter(rings::contains).toList();
      found
          .at(evidence.received().first(Publish.class, ring -> !heard.contains(text(ring))))
          .add(
              heard.isEmpty() ? "deaf-while-working" : "misses-messages",
              "the text of each message, " + Say.lines(rings),
              Say.lines(heard) + " of " + RINGS + " messages",
              "Subscribe before the work begins, and print in the callback.");
    }
  }

  /** What should have been heard: all, but what we were slow to ring while it listened. */
  private static List<String> inTime(Evidence evidence) {
    List<Sighting> reports =
        evidence.sent().where(one -> one.event() instanceof Publish).sightings();
    long last = reports.get(reports.size() - 1).number();
    boolean listens =
        evidence
            .received()
            .first(SubAck.class)
            .filter(ack -> ack.number() < reports.get(0).number())
            .isPresent();
    return IntStream.range(0, RINGS)
        .mapToObj(i -> evidence.values().get("ring" + i))
        .filter(
            ring ->
                !listens
                    || evidence
                        .received()
                        .first(Publish.class, one -> text(one).equals(ring))
                        .filter(one -> one.number() < last)
                        .isPresent())
        .toList();
  }

  /** The rings that it had dealt with before its last report but one, the latest for its count. */
  private static long surelyCounted(Evidence evidence) {
    List<Sighting> reports =
        evidence.sent().where(one -> one.event() instanceof Publish).sightings();
    long before = reports.get(Math.max(0, reports.size() - 2)).number();
    return evidence
        .received()
        .where(one -> one.event() instanceof Publish && handled(evidence, one) < before)
        .sightings()
        .size();
  }

  /** When it had dealt with a ring: its place in the journal. */
  private static long handled(Evidence evidence, Sighting ring) {
    int identifier = ((Publish) ring.event()).packetIdentifier();
    return ((Publish) ring.event()).qos() == 0
        ? ring.number()
        : evidence
            .sent()
            .on(ring.connection())
            .where(
                one ->
                    (one.event() instanceof PubAck ack && ack.packetIdentifier() == identifier)
                        || (one.event() instanceof PubComp complete
                            && complete.packetIdentifier() == identifier))
            .sightings()
            .stream()
            .findFirst()
            .map(Sighting::number)
            .orElse(Long.MAX_VALUE);
  }

  private static String text(Publish message) {
    return message.payload().asUtf8().orElse("");
  }

  /** The number in a report; -1 where there is none. */
  private static int count(Publish report) {
    return report
        .payload()
        .asUtf8()
        .filter(text -> text.matches("[0-9]{1,6}"))
        .map(Integer::valueOf)
        .orElse(-1);
  }
}
