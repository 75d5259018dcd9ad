package building;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Draw;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;
import org.mqttcourse.wire.TopicFilter;

/** Readings of three rooms, each to its own topic; some topics begin with a slash. */
public final class BuildingCheck implements Check {
  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    List<String> rooms = draw.roomNumbers(3);
    Values values = Values.none().give("building", draw.buildings(1).get(0));
    for (int i = 1; i <= 3; i++) {
      // Each from a range of its own, so that no reading is like another.
      String reading = (10 + 5 * i + draw.number(0, 4)) + "." + draw.number(0, 9);
      values = values.give("room" + i, rooms.get(i - 1)).give("temp" + i, reading);
    }
    return values;
  }

  @Override
  public Values sample() {
    return Values.none()
        .give("building", "Ellison_Building")
        .give("room1", "305")
        .give("temp1", "21.5")
        .give("room2", "306")
        .give("temp2", "19.0")
        .give("room3", "101")
        .give("temp3", "23.4");
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings findings = new Findings();
    if (evidence.ending() instanceof Ending.ScriptFailed) {
      findings.ending(evidence.ending());
    }
    List<Message> expected = expected(evidence.values());
    List<Message> other =
        new ArrayList<>(
            evidence.sent().all(Packet.Publish.class).stream().map(Message::of).toList());
    List<Message> missing = expected.stream().filter(wanted -> !other.remove(wanted)).toList();
    Set<String> said = new HashSet<>();
    for (Message wanted : missing) {
      Optional<Message> meant = meant(wanted, other, expected);
      meant.ifPresent(other::remove);
      Finding finding = meant.map(sent -> wrong(wanted, sent)).orElseGet(() -> nothing(wanted));
      // The same mistake in three rooms is one mistake.
      if (said.add(finding.id()) || meant.isEmpty()) {
        findings
            .at(meant.flatMap(sent -> seen(evidence, sent)))
            .add(finding.id(), finding.expected(), finding.got(), finding.hint());
      }
    }
    if (!other.isEmpty()) {
      Message left = other.get(0);
      findings
          .at(seen(evidence, left))
          .add(
              "other-message",
              "three messages, one for each reading",
              left + (expected.contains(left) ? ", a second time" : ", which is none of them"),
              "A sensor says what it knows once, in one place: its old topic or its new one.");
    }
    if (findings.none()) {
      findings.ending(evidence.ending());
    }
    return findings.verdict();
  }

  private static Optional<Sighting> seen(Evidence evidence, Message message) {
    return evidence.sent().first(Packet.Publish.class, sent -> Message.of(sent).equals(message));
  }

  private static List<Message> expected(Values values) {
    String block = "Northumbria/City_Campus/" + values.get("building") + "/E_Block/";
    return List.of(
        new Message("/" + block + values.get("room1"), values.get("temp1")),
        new Message(block + values.get("room2"), values.get("temp2")),
        new Message("/" + block + values.get("room3"), values.get("temp3")));
  }

  /** What was probably meant to be the wanted message. */
  private static Optional<Message> meant(
      Message wanted, List<Message> sent, List<Message> expected) {
    return sent.stream()
        .filter(one -> one.topic().equals(wanted.topic()))
        .findFirst()
        .or(() -> sent.stream().filter(one -> one.payload().equals(wanted.payload())).findFirst())
        .or(
            () ->
                sent.stream()
                    .filter(one -> one.payload().contains(wanted.payload()))
                    .filter(one -> expected.stream().noneMatch(e -> e.topic().equals(one.topic())))
                    .findFirst());
  }

  private static Finding nothing(Message wanted) {
    return new Finding(
        "reading-missing",
        wanted.toString(),
        "no message with this reading",
        "One pub for each room: the topic after -t, the reading after -m.");
  }

  private static Finding wrong(Message wanted, Message sent) {
    String topic = sent.topic();
    if (topic.contains("$") || sent.payload().contains("$")) {
      return finding(
          "variable-in-single-quotes",
          wanted,
          sent,
          "In single quotes, or misspelt, a variable stays as it is. Use double quotes, or none.");
    }
    if (topic.equals(wanted.topic())) {
      return finding(
          "wrong-reading",
          wanted,
          sent,
          "The payload is this room's reading alone: no unit, no other word.");
    }
    if (!sent.payload().equals(wanted.payload())) {
      return finding(
          "room-in-payload",
          wanted,
          sent,
          "What one chooses by goes into the topic, what one measured into the payload.");
    }
    if (("/" + topic).equals(wanted.topic())) {
      return slashDropped(wanted, sent);
    }
    if (topic.equals("/" + wanted.topic())) {
      return finding(
          "slash-added", wanted, sent, "A new sensor: its topic does not begin with a slash.");
    }
    if (topic.equals(wanted.topic() + "/")) {
      return finding(
          "trailing-slash", wanted, sent, "A slash at the end makes one more level, an empty one.");
    }
    if (topic.equalsIgnoreCase(wanted.topic())) {
      return finding(
          "wrong-case",
          wanted,
          sent,
          "Capital and small letters are different letters in a topic.");
    }
    return level(wanted, sent);
  }

  private static Finding level(Message wanted, Message sent) {
    List<String> missing = new ArrayList<>(TopicFilter.levels(wanted.topic()));
    missing.removeAll(TopicFilter.levels(sent.topic()));
    // The level before the slash in front has no name by which a hint could ask for it.
    boolean withoutSlash = missing.remove("");
    if (!missing.isEmpty()) {
      return finding(
          "level-missing",
          wanted,
          sent,
          "Compare the two level by level: where is \"" + missing.get(0) + "\"?");
    }
    return withoutSlash
        ? slashDropped(wanted, sent)
        : finding("wrong-topic", wanted, sent, "Compare the two topics level by level.");
  }

  private static Finding slashDropped(Message wanted, Message sent) {
    return finding("slash-dropped", wanted, sent, "An old sensor: its topic begins with a slash.");
  }

  private static Finding finding(String id, Message wanted, Message sent, String hint) {
    return new Finding(id, wanted.toString(), sent.toString(), hint);
  }

  private record Message(String topic, String payload) {
    static Message of(Packet.Publish publish) {
      return new Message(
          publish.topic(), publish.payload().asUtf8().orElseGet(publish.payload()::toHex));
    }

    @Override
    public String toString() {
      return "\"" + payload + "\" to " + topic;
    }
  }
}
