package average;

import java.math.BigDecimal;
import java.time.Duration;
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
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Sighting;

/**
 * Readings of three rooms, taken in turn; a few at first, then a flood. Each wrong way to reckon
 * gives other reports, so that the reports tell which it was.
 */
public final class AverageCheck implements Check {
  private static final int ROOMS = 3;

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    return values(
        draw.oneOf(List.of("school", "castle", "Museum")) + "/air",
        draw.oneOf(List.of(4, 8)),
        draw.homeRooms(ROOMS),
        draw.number(1, 1_000_000));
  }

  @Override
  public Values sample() {
    return values("school/air", 4, List.of("library", "kitchen", "office"), 7);
  }

  private static Values values(String base, int count, List<String> rooms, int seed) {
    return Values.none()
        .give("base", base)
        .give("count", String.valueOf(count))
        .hide("rooms", String.join(",", rooms))
        .hide("seed", String.valueOf(seed));
  }

  @Override
  public Duration timeLimit() {
    return Duration.ofSeconds(25);
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    String base = probe.values().get("base");
    Probe.Run run = probe.start();
    List<Reading> readings = Reading.all(probe.values());
    if (probe.awaitSubscription(topic(base, readings.get(0).room()))) {
      Probe.Player sensor = probe.player("sensor");
      Probe.Player caretaker = probe.player("caretaker");
      int asked = 0;
      for (Reading reading : readings) {
        sensor.publish(topic(base, reading.room()), reading.json(), 1);
        asked += reading.report() ? 1 : 0;
        // So that a slow program has only little of the flood before it when the last one is due.
        if (reading.report()) {
          if (!probe.awaitMessages("report " + asked, asked)) {
            break;
          }
        }
      }
      caretaker.publish(new Publish(base + "/end", Bytes.NONE, 1, false, false, 0));
      run.awaitEnd();
      sensor.disconnect();
      caretaker.disconnect();
    }
  }

  private static boolean isReport(Sighting sighting) {
    return sighting.toBroker() && sighting.event() instanceof Publish message && !message.dup();
  }

  private static String topic(String base, String room) {
    return base + "/" + room + "/co2";
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    Ending ending = evidence.ending();
    if (!Manners.connects(found, evidence, ending)) {
      return found.verdict();
    }
    String room = Reading.all(evidence.values()).get(0).room();
    if (!Manners.subscribes(found, evidence, topic(evidence.values().get("base"), room))) {
      return found.verdict();
    }
    List<Sighting> reports = evidence.sent().where(AverageCheck::isReport).sightings();
    if (ending instanceof Ending.OutOfMemory) {
      found
          .at(evidence.student().first(Event.Closed.class))
          .add(
              "grows-without-end",
              "a program that gets by with 64 MB, however long the flood",
              "it ran out of memory in the flood, after %d reports".formatted(reports.size()),
              "Of each room keep the last few numbers only, and nothing else of the messages.");
      return found.verdict();
    }
    boolean complete = judgeReports(found, evidence, reports);
    if (complete && ending instanceof Ending.TimedOut) {
      found
          .at(evidence.delivered(end -> end.payload().size() == 0))
          .add(
              "never-ends",
              "the program ends when an empty payload comes on "
                  + evidence.values().get("base")
                  + "/end",
              "every report is right, but the program " + Say.ending(ending),
              "Subscribe to that topic too; count down a gate there, and let main disconnect.");
    }
    Manners.goodbye(found, evidence);
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }

  /** Whether there are as many as asked, and each is reckoned in one and the same way. */
  private static boolean judgeReports(Findings found, Evidence evidence, List<Sighting> reports) {
    Values values = evidence.values();
    List<Reading> asked = Reading.all(values).stream().filter(Reading::report).toList();
    for (int i = 0; i < Math.min(asked.size(), reports.size()); i++) {
      Publish message = message(reports.get(i));
      String topic = values.get("base") + "/" + asked.get(i).room() + "/average";
      if (!message.topic().equals(topic) || message.qos() != 1 || message.retain()) {
        found
            .at(Optional.of(reports.get(i)))
            .add(
                message.topic().equals(topic) ? "wrong-qos" : "wrong-topic",
                "a report to " + topic + " at QoS 1, not retained",
                Say.message(message),
                "The room is the level before /co2; its report goes to .../ROOM/average.");
        return false;
      }
    }
    List<BigDecimal> right = Reckoning.RIGHT.reports(values);
    for (int i = 0; i < Math.min(asked.size(), reports.size()); i++) {
      Optional<BigDecimal> got = number(message(reports.get(i)));
      if (got.isEmpty() || got.get().compareTo(right.get(i)) != 0) {
        Reckoning how = explanation(values, reports);
        found
            .at(Optional.of(reports.get(i)))
            .add(
                how.id,
                "%s for %s".formatted(right.get(i), asked.get(i).room()),
                Say.payload(message(reports.get(i)).payload()),
                how.hint);
        return how != Reckoning.OTHER && isComplete(found, evidence, asked.size(), reports.size());
      }
    }
    if (!isComplete(found, evidence, asked.size(), reports.size())) {
      return false;
    }
    for (int i = 0; i < reports.size(); i++) {
      if (!right.get(i).toString().equals(text(message(reports.get(i))))) {
        found
            .at(Optional.of(reports.get(i)))
            .add(
                "wrong-form",
                "the text " + right.get(i),
                Say.payload(message(reports.get(i)).payload()),
                "String.format(Locale.ROOT, \"%.1f\", average)");
        return true;
      }
    }
    return true;
  }

  private static boolean isComplete(Findings found, Evidence evidence, int asked, int reports) {
    found.expect(
        reports == asked,
        reports < asked ? "reports-too-little" : "reports-too-much",
        asked + " reports, one for each reading with \"report\": true",
        "%d; the program %s".formatted(reports, Say.ending(evidence.ending())),
        "Publish where report is true, and only there; and not in a callback that blocks.");
    return reports == asked;
  }

  /** The first wrong way to reckon that leads to just these reports. */
  private static Reckoning explanation(Values values, List<Sighting> reports) {
    List<Optional<BigDecimal>> got =
        reports.stream().map(AverageCheck::message).map(AverageCheck::number).toList();
    for (Reckoning how : Reckoning.values()) {
      if (how == Reckoning.RIGHT || how == Reckoning.OTHER) {
        continue;
      }
      List<BigDecimal> so = how.reports(values);
      boolean same = got.size() <= so.size();
      for (int i = 0; same && i < got.size(); i++) {
        BigDecimal one = so.get(i);
        same = got.get(i).filter(number -> number.compareTo(one) == 0).isPresent();
      }
      if (same) {
        return how;
      }
    }
    return Reckoning.OTHER;
  }

  private static Optional<BigDecimal> number(Publish message) {
    try {
      return Optional.of(new BigDecimal(text(message)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String text(Publish message) {
    return message.payload().asUtf8().orElse("");
  }

  private static Publish message(Sighting sighting) {
    return (Publish) sighting.event();
  }
}
