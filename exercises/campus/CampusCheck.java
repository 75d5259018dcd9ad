package campus;

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

/** One whole branch of the tree with one filter, and nothing else. */
public final class CampusCheck implements Check {
  /** Hidden values that are topics on the campus, beside the campus itself and the last one. */
  private static final List<String> BELOW = List.of("gate", "room", "window");

  /** Hidden values that are topics of others; the weather is farthest off. */
  private static final List<String> ELSEWHERE =
      List.of("weather", "other-university", "other-campus");

  private static final Duration TIME_TO_LEAVE = Duration.ofMillis(500);

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    return values(draw.universities(2), draw.campuses(2), draw.buildings(2), draw.roomNumbers(2));
  }

  @Override
  public Values sample() {
    return values(
        List.of("Northumbria", "Uppsala"),
        List.of("City_Campus", "Coast_Campus"),
        List.of("Ellison_Building", "Curie_Building"),
        List.of("305", "112"));
  }

  private static Values values(
      List<String> universities, List<String> campuses, List<String> buildings, List<String> room) {
    String campus = universities.get(0) + "/" + campuses.get(0);
    String first = campus + "/" + buildings.get(0) + "/E_Block/" + room.get(0);
    return Values.none()
        .give("campus", campus)
        .give("last", campus + "/" + buildings.get(1) + "/D_Block/" + room.get(1) + "/door/lock")
        .hide("gate", campus + "/gate")
        .hide("room", first)
        .hide("window", first + "/window")
        .hide("weather", "weather/today")
        .hide("other-university", universities.get(1) + "/" + campuses.get(0) + "/gate")
        .hide("other-campus", universities.get(0) + "/" + campuses.get(1) + "/gate");
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    Values values = probe.values();
    Probe.Player campus = probe.player("campus");
    Probe.Run run = probe.start();
    // Any subscription will do: one that is too narrow or too wide is to be seen for what it is.
    if (probe.await("a subscription", s -> !s.toBroker() && s.event() instanceof Packet.SubAck)) {
      List<String> topics = new ArrayList<>(values.hidden().values());
      topics.add(values.get("campus"));
      for (String topic : topics) {
        campus.publish(topic, "all is well", 1);
      }
      // Who does not wait for the last one is to have the time to go.
      if (!run.endsWithin(TIME_TO_LEAVE)) {
        campus.publish(values.get("last"), "all is well", 1);
      }
    }
    run.awaitEnd();
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
            .distinct()
            .toList();
    Set<String> arrived =
        evidence.received().all(Packet.Publish.class).stream()
            .map(Packet.Publish::topic)
            .collect(Collectors.toCollection(TreeSet::new));
    if (filters.isEmpty()) {
      findings.add(
          "never-subscribed",
          "a subscription to the campus and all below it",
          "the script subscribed to nothing",
          "sub -t and a topic filter that begins with $campus.");
    } else {
      tooMuch(evidence, filters, arrived, findings);
      tooLittle(
          evidence.values(),
          filters,
          arrived,
          findings.at(evidence.sent().first(Packet.Subscribe.class)));
    }
    findings.expect(
        !findings.none() || filters.size() == 1,
        "several-filters",
        "one single filter",
        filters.size() + " of them: " + quoted(filters),
        "All of it came, but one filter can do that: # takes its own beginning, too.");
    if (findings.none()) {
      findings.ending(evidence.ending());
    }
    return findings.verdict();
  }

  private static void tooMuch(
      Evidence evidence, List<String> filters, Set<String> arrived, Findings all) {
    Values values = evidence.values();
    Optional<String> stranger =
        ELSEWHERE.stream().filter(e -> arrived.contains(values.get(e))).findFirst();
    if (stranger.isEmpty()) {
      return;
    }
    Findings findings = all.at(arrival(evidence, values.get(stranger.get())));
    String expected = "nothing but what is said on " + values.get("campus");
    String got =
        "with %s there came also %s".formatted(quoted(filters), values.get(stranger.get()));
    if (filters.contains("#")) {
      findings.add(
          "everything", expected, got, "# alone is everything there is. Put $campus/ before it.");
    } else {
      findings.add(
          "any-university",
          expected,
          got,
          "The campus is known, so it needs no wildcard: begin the filter with $campus.");
    }
  }

  private static Optional<Sighting> arrival(Evidence evidence, String topic) {
    return evidence.received().first(Packet.Publish.class, came -> came.topic().equals(topic));
  }

  private static void tooLittle(
      Values values, List<String> filters, Set<String> arrived, Findings findings) {
    List<String> wanted = new ArrayList<>(BELOW.stream().map(values::get).toList());
    wanted.add(values.get("campus"));
    wanted.add(values.get("last"));
    List<String> gone = wanted.stream().filter(topic -> !arrived.contains(topic)).toList();
    if (gone.isEmpty() || !findings.none()) {
      return;
    }
    List<String> missing = gone.stream().filter(topic -> !matches(filters, topic)).toList();
    String expected = "the message of " + (missing.isEmpty() ? gone : missing).get(0);
    String got = "with " + quoted(filters) + " it did not come";
    if (filters.stream().anyMatch(filter -> filter.contains("$"))) {
      findings.add(
          "variable-in-single-quotes",
          expected,
          got,
          "In single quotes, or misspelt, a variable stays as it is. Use double quotes, or none.");
    } else if (missing.isEmpty()) {
      findings.add(
          "left-too-early",
          expected,
          "your client was gone before it came",
          "A script ends with its last line, and its clients with it: wait $last.");
    } else if (filters.stream().anyMatch(filter -> filter.endsWith("/"))) {
      findings.add(
          "trailing-slash",
          expected,
          got,
          "A slash at the end asks for one more level, an empty one. Behind it belongs #.");
    } else if (arrived.isEmpty()
        && missing.stream().allMatch(topic -> matchesButForCase(filters, topic))) {
      findings.add(
          "wrong-case",
          expected,
          got,
          "Capital and small letters are different letters in a topic.");
    } else {
      levels(missing, filters, values, expected, got, findings);
    }
  }

  private static void levels(
      List<String> missing,
      List<String> filters,
      Values values,
      String expected,
      String got,
      Findings findings) {
    if (missing.equals(List.of(values.get("campus")))) {
      findings.add(
          "campus-missed",
          expected,
          got,
          "+ insists on one more level. # alone, behind $campus/, takes the campus as well.");
    } else if (matches(filters, values.get("gate"))) {
      findings.add(
          "one-level-only",
          expected,
          got,
          "+ stands for exactly one level. For all that follow, however many, there is #.");
    } else {
      findings.add(
          "missed-message",
          expected,
          got,
          "Write the filter below that topic, level under level. Where do they part?");
    }
  }

  private static boolean matches(List<String> filters, String topic) {
    return filters.stream().anyMatch(filter -> new TopicFilter(filter).matches(topic));
  }

  /** Whether a filter matches but for capital letters. */
  private static boolean matchesButForCase(List<String> filters, String topic) {
    return matches(
        filters.stream().map(filter -> filter.toLowerCase(Locale.ROOT)).toList(),
        topic.toLowerCase(Locale.ROOT));
  }

  private static String quoted(List<String> filters) {
    return "\"" + String.join("\", \"", filters) + "\"";
  }
}
