package chat;

import java.util.List;
import java.util.Optional;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Manners;
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Packet.Disconnect;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Packet.Subscribe;
import org.mqttcourse.wire.Sighting;

/** What the program said on the wire, held against the protocol. */
final class Messages {
  private Messages() {}

  static void judge(Findings found, Evidence evidence) {
    Values values = evidence.values();
    String room = values.get("room");
    String name = values.get("name");
    List<Publish> all = evidence.sent().messages();
    List<String> topics = List.of(room + "/joins", room + "/says", room + "/leaves");
    Optional<Publish> elsewhere =
        all.stream().filter(one -> !topics.contains(one.topic())).findFirst();
    Optional<Publish> misnamed =
        all.stream()
            .filter(one -> !ChatCheck.name(one.payload()).equals(Optional.of(name)))
            .findFirst();
    Optional<Publish> otherwise =
        all.stream().filter(one -> one.qos() != 1 || one.retain()).findFirst();
    if (elsewhere.isPresent()) {
      found
          .at(evidence.sightingOf(elsewhere.get()))
          .add(
              "wrong-topic",
              "messages to " + String.join(", ", topics),
              Say.message(elsewhere.get()),
              "The topic is the room, args[0], with /joins, /says or /leaves behind it.");
    } else if (misnamed.isPresent()) {
      found
          .at(evidence.sightingOf(misnamed.get()))
          .add(
              "odd-name",
              "a JSON object whose \"name\" is " + name,
              Say.message(misnamed.get()),
              "Don't glue JSON by hand: json.addProperty(\"name\", name) packs any name.");
    } else if (otherwise.isPresent()) {
      found
          .at(evidence.sightingOf(otherwise.get()))
          .add(
              "wrong-way",
              "messages at QoS 1, not retained",
              Say.message(otherwise.get()),
              "client.publish(topic, payload, 1, false)");
    }
    judgeJoins(found, evidence, on(room + "/joins", all));
    judgeWords(found, evidence, on(room + "/says", all));
    judgeLeaves(found, evidence, on(room + "/leaves", all));
    if (!all.isEmpty() && found.none()) {
      Publish last = all.get((int) all.stream().takeWhile(one -> !isLeave(room, one)).count());
      found
          .at(evidence.sightingOf(last))
          .expect(
              isBehindWhatWasSaid(evidence, room, last),
              "leaves-too-soon",
              "word that it leaves when /quit was typed, behind all that it says",
              "it said so first, and then went on talking",
              "Say that you leave behind the loop that reads lines, not before it.");
    }
  }

  private static boolean isLeave(String room, Publish one) {
    return one.topic().equals(room + "/leaves");
  }

  private static boolean isBehindWhatWasSaid(Evidence evidence, String room, Publish leave) {
    return evidence
        .sightingOf(leave)
        .filter(
            left ->
                evidence
                    .sent()
                    .on(left.connection())
                    .where(later -> later.number() > left.number())
                    .first(Publish.class, one -> one.topic().equals(room + "/says"))
                    .isEmpty())
        .isPresent();
  }

  private static void judgeJoins(Findings found, Evidence evidence, List<Publish> joins) {
    long runs = Math.max(1, Manners.connections(evidence));
    found
        .at(evidence.sightingOf(joins.isEmpty() ? null : joins.get(joins.size() - 1)))
        .expect(
            joins.size() == runs,
            "no-join",
            "one message to the topic of those who join, each time it is started",
            runs + " connections, and on that topic " + Say.messages(joins),
            "Behind subscribe: client.publish(room + \"/joins\", payload, 1, false)");
    Optional<Sighting> deaf =
        evidence
            .sent()
            .where(one -> joins.contains(one.event()) && !listens(evidence, one))
            .sightings()
            .stream()
            .findFirst();
    found
        .at(deaf)
        .expect(
            deaf.isEmpty(),
            "joins-too-soon",
            "word that it joins when it has subscribed",
            "it said so first, and would not have heard an answer",
            "First client.subscribe(...), then publish that you are there.");
  }

  private static boolean listens(Evidence evidence, Sighting joined) {
    return evidence
        .sent()
        .on(joined.connection())
        .where(earlier -> earlier.number() < joined.number())
        .has(Subscribe.class);
  }

  private static void judgeWords(Findings found, Evidence evidence, List<Publish> words) {
    List<String> typed = List.of(evidence.values().get("typed0"), evidence.values().get("typed1"));
    List<String> said =
        words.stream().map(one -> ChatCheck.member(one.payload(), "text").orElse("")).toList();
    found
        .at(evidence.sightingOf(words.isEmpty() ? null : words.get(0)))
        .expect(
            said.equals(typed),
            "says-it-otherwise",
            "each typed line as \"text\", and nothing more: " + Say.lines(typed),
            Say.messages(words),
            "For each line but /quit: publish to room + \"/says\", with \"name\" and \"text\".");
  }

  private static void judgeLeaves(Findings found, Evidence evidence, List<Publish> leaves) {
    found
        .at(Manners.leaving(evidence))
        .expect(
            leaves.size() == 1,
            "no-leave",
            "at /quit, one message to the topic of those who leave",
            Say.messages(leaves),
            "Before disconnect: a proper goodbye takes the will back, so say it yourself.");
    found
        .at(Manners.leaving(evidence))
        .expect(
            evidence.sent().has(Disconnect.class),
            "never-disconnects",
            "at /quit, a DISCONNECT",
            "a connection that ended without it",
            "When you have said that you leave: client.disconnect().");
  }

  private static List<Publish> on(String topic, List<Publish> messages) {
    return messages.stream().filter(message -> message.topic().equals(topic)).toList();
  }
}
