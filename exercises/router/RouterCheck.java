package router;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.mqttcourse.wire.Packet.PubAck;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Packet.Subscribe;
import org.mqttcourse.wire.Packet.Subscription;
import org.mqttcourse.wire.Sighting;
import org.mqttcourse.wire.TopicFilter;

/**
 * Sorts messages by their whole topic. Each message has a text of its own, so that a line tells
 * which message made it; the decoys stand in the order in which one sees the mistake best.
 */
public final class RouterCheck implements Check {
  private static final String BELL = "/door/bell";
  private static final String LAMP = "/hall/lamp";
  private static final String SLEEP = "/sleep";

  /** What is said, in order; those in the middle are nobody's business. */
  private static final List<String> TOPICS =
      List.of(
          BELL,
          "/kitchen/kettle", // shows who has one handler for all
          "/shed/door/bell", // shows who looks for a part or at the end
          LAMP,
          "/Door/Bell", // shows who ignores the case
          "/door/bellows", // shows who looks at the beginning
          "/door/bell/battery",
          "/sleep/mode", // shows who leaves too early
          BELL,
          LAMP);

  private static final Duration TIME_TO_LEAVE = Duration.ofMillis(500);

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    String house = draw.word() + "/" + draw.number(2, 99);
    return values(house, draw.words(TOPICS.size()));
  }

  @Override
  public Values sample() {
    return values(
        "villa/7",
        List.of(
            "postman", "hot", "cat", "on", "grandpa", "puffing", "full", "nobody", "Ida", "off"));
  }

  private static Values values(String house, List<String> texts) {
    Values values = Values.none().give("house", house);
    for (int i = 0; i < texts.size(); i++) {
      values = values.hide("text" + i, texts.get(i));
    }
    return values;
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    String house = probe.values().get("house");
    Probe.Run run = probe.start();
    if (probe.awaitSubscription(house + BELL)) {
      Probe.Player things = probe.player("house");
      for (int i = 0; i < TOPICS.size(); i++) {
        String topic = house + TOPICS.get(i);
        things.publish(topic, probe.values().get("text" + i), 1);
        if (TOPICS.get(i).startsWith(SLEEP)) {
          // Who takes this for the end is to have the time to go, from when it has come.
          boolean unused = probe.await("the message on " + topic, one -> comesOrCannot(one, topic));
          run.endsWithin(TIME_TO_LEAVE);
        }
      }
      things.publish(house + SLEEP, "now", 1);
      run.awaitEnd();
      things.disconnect();
    }
  }

  /** Or it has subscribed in a way that this message does not belong to. */
  private static boolean comesOrCannot(Sighting sighting, String topic) {
    return sighting.toBroker()
        ? sighting.event() instanceof Subscribe subscribe
            && subscribe.subscriptions().stream()
                .noneMatch(one -> new TopicFilter(one.topicFilter()).matches(topic))
        : sighting.event() instanceof Publish message && message.topic().equals(topic);
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    Ending ending = evidence.ending();
    String house = evidence.values().get("house");
    if (!Manners.connects(found, evidence, ending)) {
      return found.verdict();
    }
    if (ending instanceof Ending.Died) {
      found.ending(ending);
    }
    if (!Manners.subscribes(found, evidence, house + BELL)) {
      return found.verdict();
    }
    judgeSubscription(found, evidence, house + "/#");
    boolean sorted = judgeLines(found, evidence);
    if (sorted && ending instanceof Ending.TimedOut) {
      found.add(
          "never-ends",
          "the program ends after a message on " + house + SLEEP,
          "it printed the right lines, but it " + Say.ending(ending),
          "Let main wait for a CountDownLatch, and count it down in the callback.");
    }
    Manners.goodbye(found, evidence);
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }

  private static void judgeSubscription(Findings found, Evidence evidence, String filter) {
    List<String> filters =
        evidence.sent().all(Subscribe.class).stream()
            .flatMap(packet -> packet.subscriptions().stream())
            .map(Subscription::topicFilter)
            .toList();
    if (!filters.equals(List.of(filter))) {
      found
          .at(
              evidence
                  .sent()
                  .where(sighting -> sighting.event() instanceof Subscribe)
                  .sightings()
                  .stream()
                  .skip(filters.get(0).equals(filter) ? 1 : 0)
                  .findFirst()
                  .or(() -> evidence.sent().first(Subscribe.class)))
          .add(
              filters.size() > 1 ? "several-subscriptions" : "wrong-filter",
              "one subscription, to " + filter,
              Say.subscriptions(evidence.sent()),
              "Subscribe to args[0] + \"/#\", once, and sort in the callback.");
    }
  }

  /** Whether the lines are right. */
  private static boolean judgeLines(Findings found, Evidence evidence) {
    List<String> asked = lines(evidence.values());
    List<String> got =
        evidence.output().stream()
            .map(String::strip)
            .filter(line -> line.startsWith("DING") || line.startsWith("LIGHT"))
            .toList();
    if (got.equals(asked)) {
      return true;
    }
    for (Map.Entry<String, String> decoy : decoys(evidence.values()).entrySet()) {
      if (got.stream().anyMatch(line -> line.endsWith(" " + decoy.getValue()))) {
        taken(
            found.at(heard(evidence, decoy.getKey())),
            decoy.getKey(),
            Say.lines(got),
            evidence.values().get("house"));
        return false;
      }
    }
    String ended = "; the program " + Say.ending(evidence.ending());
    boolean left = evidence.ending() instanceof Ending.Exited;
    if (got.isEmpty()) {
      found
          .at(left ? Manners.leaving(evidence) : evidence.received().first(Publish.class))
          .add(
              evidence.received().has(Publish.class) && !left ? "prints-nothing" : "leaves-at-once",
              "lines such as \"" + asked.get(0) + '"',
              Say.lines(evidence.output()) + ended,
              "In the callback: if (topic.equals(bell)) print DING, a space and the text.");
    } else if (left && got.equals(asked.subList(0, 2)) && evidence.sent().has(PubAck.class)) {
      found
          .at(heard(evidence, SLEEP + "/mode"))
          .add(
              "falls-asleep-early",
              asked.size() + " lines; only a message on .../sleep ends the program",
              Say.count(got.size(), "line") + ", then came .../sleep/mode" + ended,
              "Compare the whole topic: topic.equals(house + \"/sleep\").");
    } else {
      found.add(
          asked.stream().filter(got::contains).toList().equals(asked) ? "too-many-lines" : "misses",
          Say.lines(asked),
          Say.lines(got) + ended,
          "A line for each message on one of the two topics, with its own text.");
    }
    return false;
  }

  /** Where the message on that topic of the house came to the program. */
  private static Optional<Sighting> heard(Evidence evidence, String topic) {
    String whole = evidence.values().get("house") + topic;
    return evidence.received().first(Publish.class, message -> message.topic().equals(whole));
  }

  /** The first decoy that was taken tells how the program compares. */
  private static void taken(Findings found, String decoy, String got, String house) {
    String hint = "Compare the whole topic with equals.";
    String expected = "no line for " + house + decoy;
    if (decoy.endsWith("/kettle")) {
      found.add("one-handler-for-all", expected, got, "Look at the topic before you print.");
    } else if (decoy.startsWith("/shed")) {
      found.add(
          "takes-a-part", expected, got, "contains and endsWith also take other doors. " + hint);
    } else if (decoy.equals("/Door/Bell")) {
      found.add("ignores-case", expected, got, "B and b are different letters to MQTT. " + hint);
    } else {
      found.add(
          "takes-a-beginning", expected, got, "startsWith also takes what comes below. " + hint);
    }
  }

  private static List<String> lines(Values values) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < TOPICS.size(); i++) {
      String text = values.get("text" + i);
      if (TOPICS.get(i).equals(BELL)) {
        lines.add("DING " + text);
      } else if (TOPICS.get(i).equals(LAMP)) {
        lines.add("LIGHT " + text);
      }
    }
    return lines;
  }

  /** The texts of the others, by topic, in order. */
  private static Map<String, String> decoys(Values values) {
    Map<String, String> decoys = new LinkedHashMap<>();
    for (int i = 0; i < TOPICS.size(); i++) {
      if (!TOPICS.get(i).equals(BELL) && !TOPICS.get(i).equals(LAMP)) {
        decoys.put(TOPICS.get(i), values.get("text" + i));
      }
    }
    return decoys;
  }
}
