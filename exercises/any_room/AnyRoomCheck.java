package any_room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Draw;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Probe;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;
import org.mqttcourse.wire.TopicFilter;

/** Rooms of the E_Block of any building on one campus, and nothing else. */
public final class AnyRoomCheck implements Check {
  private static final int LEVELS = 5;

  private static final Duration TIME_TO_LEAVE = Duration.ofMillis(500);

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    List<String> universities = draw.universities(2);
    List<String> campuses = draw.campuses(2);
    List<String> buildings = draw.buildings(3);
    List<String> rooms = draw.roomNumbers(3);
    return values(universities, campuses, buildings, rooms);
  }

  @Override
  public Values sample() {
    return values(
        List.of("Northumbria", "Uppsala"),
        List.of("City_Campus", "Coast_Campus"),
        List.of("Ellison_Building", "Curie_Building", "Noether_Building"),
        List.of("305", "112", "420"));
  }

  private static Values values(
      List<String> universities, List<String> campuses, List<String> buildings, List<String> room) {
    String campus = universities.get(0) + "/" + campuses.get(0);
    return Values.none()
        .give("campus", campus)
        .give("last", campus + "/" + buildings.get(2) + "/E_Block/" + room.get(2))
        .hide("first", campus + "/" + buildings.get(0) + "/E_Block/" + room.get(0))
        .hide("second", campus + "/" + buildings.get(1) + "/E_Block/" + room.get(1))
        .hide("block", campus + "/" + buildings.get(1) + "/E_Block")
        .hide("window", campus + "/" + buildings.get(0) + "/E_Block/" + room.get(0) + "/window")
        .hide("other-block", campus + "/" + buildings.get(0) + "/D_Block/" + room.get(1))
        .hide("gate", campus + "/gate")
        .hide(
            "other-campus",
            universities.get(0) + "/" + campuses.get(1) + "/" + buildings.get(0) + "/E_Block/101")
        .hide(
            "other-university",
            universities.get(1) + "/" + campuses.get(0) + "/" + buildings.get(1) + "/E_Block/102")
        .hide("elsewhere", "weather/today");
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    Values values = probe.values();
    Probe.Player rooms = probe.player("rooms");
    Probe.Run run = probe.start();
    // Any subscription will do: one that is too narrow or too wide is to be seen for what it is.
    if (probe.await("a subscription", s -> !s.toBroker() && s.event() instanceof Packet.SubAck)) {
      for (String topic : published(values)) {
        // Who does not wait for the last one is to have the time to go.
        if (topic.equals(values.get("last")) && run.endsWithin(TIME_TO_LEAVE)) {
          break;
        }
        rooms.publish(topic, "somebody is in", 1);
      }
    }
    run.awaitEnd();
  }

  /** From one client, so that they arrive in this order: the last comes last. */
  private static List<String> published(Values values) {
    List<String> topics = new ArrayList<>(List.copyOf(values.hidden().values()));
    topics.add(values.get("last"));
    return topics;
  }

  /** Shorter than the wait of a script for a message that its filter does not let through. */
  @Override
  public Duration timeLimit() {
    return Duration.ofSeconds(9);
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings findings = new Findings();
    if (evidence.ending() instanceof Ending.ScriptFailed) {
      findings.ending(evidence.ending());
    }
    List<String> filters =
        evidence.sent().all(Packet.Subscribe.class).stream()
            .flatMap(subscribe -> subscribe.subscriptions().stream())
            .map(Packet.Subscription::topicFilter)
            .toList();
    Set<String> arrived =
        evidence.received().all(Packet.Publish.class).stream()
            .map(Packet.Publish::topic)
            .collect(Collectors.toCollection(TreeSet::new));
    if (filters.isEmpty()) {
      findings.add(
          "never-subscribed",
          "a subscription to the rooms",
          "the script subscribed to nothing",
          "sub -t and a topic filter: the campus, any building, E_Block, any room.");
    } else {
      tooMuch(evidence, filters, arrived, findings);
      tooLittle(
          evidence.values(),
          filters,
          arrived,
          findings.at(evidence.sent().first(Packet.Subscribe.class)));
      noRoom(evidence, arrived, findings);
    }
    if (findings.none()) {
      findings.ending(evidence.ending());
    }
    return findings.verdict();
  }

  /** One finding, for what is furthest off. */
  private static void tooMuch(
      Evidence evidence, List<String> filters, Set<String> arrived, Findings all) {
    Values values = evidence.values();
    String seen = "with \"" + String.join("\", \"", filters) + "\" there came also ";
    if (arrived.contains(values.get("elsewhere"))) {
      all.at(arrival(evidence, values.get("elsewhere")))
          .add(
              "everything",
              "nothing but rooms of an E_Block on " + values.get("campus"),
              seen + values.get("elsewhere"),
              "# alone is everything there is. Begin the filter with $campus.");
    } else if (arrived.contains(values.get("other-campus"))
        || arrived.contains(values.get("other-university"))) {
      String stranger =
          values.get(
              arrived.contains(values.get("other-campus")) ? "other-campus" : "other-university");
      all.at(arrival(evidence, stranger))
          .add(
              "any-campus",
              "only rooms on " + values.get("campus"),
              seen + stranger,
              "The campus is known, so it needs no wildcard: begin the filter with $campus.");
    } else if (arrived.contains(values.get("gate"))) {
      all.at(arrival(evidence, values.get("gate")))
          .add(
              "hash-too-early",
              "only rooms of an E_Block",
              seen + values.get("gate") + " and more",
              "# takes all levels that follow. What is to stand behind it has to stand before it.");
    } else if (arrived.contains(values.get("other-block"))) {
      all.at(arrival(evidence, values.get("other-block")))
          .add(
              "any-block",
              "only rooms of an E_Block",
              seen + values.get("other-block"),
              "The block is known, so it needs no wildcard: its level is E_Block.");
    } else if (filters.stream().anyMatch(filter -> filter.endsWith("#"))
        && arrived.contains(values.get("window"))) {
      all.at(arrival(evidence, values.get("window")))
          .add(
              "hash-for-one-level",
              "rooms: exactly one level behind E_Block",
              seen + values.get("window"),
              "# takes any number of levels, none too. For exactly one there is +.");
    }
  }

  private static Optional<Sighting> arrival(Evidence evidence, String topic) {
    return evidence.received().first(Packet.Publish.class, came -> came.topic().equals(topic));
  }

  private static void tooLittle(
      Values values, List<String> filters, Set<String> arrived, Findings findings) {
    List<String> missing =
        List.of(values.get("first"), values.get("second"), values.get("last")).stream()
            .filter(topic -> !arrived.contains(topic))
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    String room = missing.get(0);
    String expected = "the message of " + room;
    String got = "with \"" + String.join("\", \"", filters) + "\" it did not come";
    if (filters.stream().anyMatch(filter -> filter.contains("$"))) {
      findings.add(
          "variable-in-single-quotes",
          expected,
          got,
          "In single quotes, or misspelt, a variable stays as it is. Use double quotes, or none.");
    } else if (filters.stream().anyMatch(filter -> new TopicFilter(filter).matches(room))) {
      findings.add(
          "left-too-early",
          expected,
          "your client was gone before it came",
          "A script ends with its last line, and its clients with it: wait $last.");
    } else if (filters.stream().noneMatch(AnyRoomCheck::isWild)) {
      findings.add(
          "one-filter-per-room",
          expected,
          got,
          "Nobody can list rooms that they don't know yet. + stands for a level of any name.");
    } else if (filters.stream().anyMatch(filter -> sameButCase(filter, room))) {
      findings.add(
          "wrong-case",
          expected,
          got,
          "Capital and small letters are different letters in a topic.");
    } else {
      levels(filters.get(0), expected, got, findings);
    }
  }

  private static void levels(String filter, String expected, String got, Findings findings) {
    int levels = TopicFilter.levels(filter).size();
    if (levels < LEVELS && !filter.endsWith("#")) {
      findings.add(
          "missing-level",
          expected,
          got,
          "A room's topic has %d levels, your filter %d. + stands for one level, not for many."
              .formatted(LEVELS, levels));
    } else if (levels > LEVELS) {
      findings.add(
          "extra-level",
          expected,
          got,
          "A room's topic has %d levels, your filter %d. Look for a slash too many."
              .formatted(LEVELS, levels));
    } else {
      findings.add(
          "missed-room", expected, got, "Write the filter below that topic, level under level.");
    }
  }

  /** What came beside all rooms, by a filter of its own. */
  private static void noRoom(Evidence evidence, Set<String> arrived, Findings findings) {
    Values values = evidence.values();
    for (String topic : List.of(values.get("window"), values.get("block"))) {
      findings
          .at(arrival(evidence, topic))
          .expect(
              !findings.none() || !arrived.contains(topic),
              "not-a-room",
              "rooms: exactly one level behind E_Block",
              topic + " came as well",
              "Which of your filters lets that through? One filter is enough.");
    }
  }

  private static boolean isWild(String filter) {
    return filter.contains("+") || filter.contains("#");
  }

  private static boolean sameButCase(String filter, String room) {
    return new TopicFilter(filter.toLowerCase(Locale.ROOT)).matches(room.toLowerCase(Locale.ROOT));
  }
}
