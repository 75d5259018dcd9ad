package conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Draw;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Probe;
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Subscriptions;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/** Two clients listen; a line, an answer, and a goodbye. */
public final class ConversationCheck implements Check {
  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    List<String> names = draw.names(2);
    return values(names.get(0), names.get(1), "chat/" + draw.word(), draw.sentences(3));
  }

  @Override
  public Values sample() {
    return values(
        "mira",
        "ben",
        "chat/lunch",
        List.of("I am hungry", "There is soup today", "See you at the soup"));
  }

  private static Values values(String name, String friend, String topic, List<String> lines) {
    return Values.none()
        .give("name", name)
        .give("friend", friend)
        .give("topic", topic)
        .give("line1", lines.get(0))
        .give("line2", lines.get(1))
        .give("goodbye", lines.get(2));
  }

  /** The first line arrives, at both, after a while: so it is seen who answers it unheard. */
  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    probe.link("delay 800ms next 2 publish down");
    probe.start().awaitEnd();
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings findings = new Findings();
    if (evidence.ending() instanceof Ending.ScriptFailed) {
      findings.ending(evidence.ending());
    }
    Values values = evidence.values();
    List<Line> wanted =
        List.of(
            new Line(values.get("name"), values.get("line1")),
            new Line(values.get("friend"), values.get("line2")),
            new Line(values.get("name"), values.get("goodbye")));
    List<Sighting> said =
        evidence.sent().where(s -> s.event() instanceof Packet.Publish).sightings();
    if (heardAtAll(evidence, said, findings)) {
      lines(wanted, said, findings);
    }
    if (findings.none()) {
      listening(evidence, said, findings);
    }
    if (findings.none()) {
      hearing(evidence, said, findings);
    }
    if (findings.none()) {
      findings.ending(evidence.ending());
    }
    return findings.verdict();
  }

  /** Whether the messages, if there are any, went to the topic, and from two clients. */
  private static boolean heardAtAll(Evidence evidence, List<Sighting> said, Findings findings) {
    String topic = evidence.values().get("topic");
    if (!evidence.sent().has(Packet.Subscribe.class)) {
      findings.add(
          "never-subscribed",
          "both clients subscribe to " + topic,
          "nobody has subscribed to anything",
          "Begin with two lines of sub, one for each client: -i says which, -t the topic.");
      return false;
    }
    for (Sighting one : said) {
      String used = ((Packet.Publish) one.event()).topic();
      if (!used.equals(topic)) {
        findings
            .at(Optional.of(one))
            .add(
                "wrong-topic",
                "everything is said on " + topic,
                "a message to " + used,
                used.contains("$")
                    ? "In single quotes, or misspelt, a variable stays as it is: write -t $topic."
                    : "All of them meet at one topic. Behind each -t stands $topic.");
        return false;
      }
    }
    Set<String> clients =
        evidence.sent().sightings().stream()
            .filter(s -> s.event() instanceof Packet.Connect)
            .map(Sighting::clientIdentifier)
            .collect(Collectors.toSet());
    if (clients.size() == 1) {
      findings.add(
          "one-client",
          "two clients, %s and %s"
              .formatted(evidence.values().get("name"), evidence.values().get("friend")),
          "one client for both, " + clients.iterator().next(),
          "-i says who acts: -i $name or -i $friend. Without it the current client does it all.");
      return false;
    }
    return true;
  }

  private static void lines(List<Line> wanted, List<Sighting> said, Findings findings) {
    List<Line> got = said.stream().map(Line::of).toList();
    if (got.equals(wanted)) {
      return;
    }
    List<String> texts = got.stream().map(Line::text).toList();
    for (Line line : wanted) {
      if (!texts.contains(line.text())) {
        missing(line, line.equals(wanted.get(2)), texts, findings);
        return;
      }
    }
    if (got.size() > wanted.size()) {
      findings
          .at(Optional.of(said.get(got.size() - 1)))
          .add(
              "other-message",
              "three messages, one for each line",
              Say.count(got.size(), "message") + ", the last " + got.get(got.size() - 1),
              "Each line is said once, and nothing else.");
    } else if (!texts.equals(wanted.stream().map(Line::text).toList())) {
      findings
          .at(said.stream().findFirst())
          .add(
              "wrong-order",
              wanted.get(0) + ", then " + wanted.get(1),
              got.get(0) + ", then " + got.get(1),
              "One after the other, from the top down; wait $topic between them lets a line arrive.");
    } else {
      Line first = wanted.stream().filter(line -> !got.contains(line)).findFirst().orElseThrow();
      findings
          .at(Optional.of(said.get(wanted.indexOf(first))))
          .add(
              "wrong-speaker",
              first.toString(),
              got.get(wanted.indexOf(first)).toString(),
              "-i says who speaks: -i $friend for $line2, -i $name for the others.");
    }
  }

  private static void missing(Line line, boolean goodbye, List<String> texts, Findings findings) {
    if (texts.stream().anyMatch(text -> text.contains("$"))) {
      findings.add(
          "variable-in-single-quotes",
          line.toString(),
          "somebody said \"" + texts.get(0) + "\"",
          "In single quotes, or misspelt, a variable stays as it is. Use double quotes.");
    } else {
      findings.add(
          goodbye ? "no-goodbye" : "line-missing",
          line.toString(),
          texts.isEmpty() ? "nobody said anything" : "nobody said that line",
          goodbye
              ? "One doesn't just leave: the third message is the goodbye."
              : "A whole sentence goes in double quotes, as in -m \"$line1\".");
    }
  }

  private static void listening(Evidence evidence, List<Sighting> said, Findings findings) {
    Conversation student = evidence.student();
    Values values = evidence.values();
    String topic = values.get("topic");
    for (String who : List.of(values.get("name"), values.get("friend"))) {
      boolean everAsked =
          student.sightings().stream()
              .anyMatch(
                  s -> s.event() instanceof Packet.Subscribe && s.clientIdentifier().equals(who));
      String expected = who + " listens to " + topic + " before the first line is said";
      if (!everAsked) {
        findings.add(
            "one-listens",
            expected,
            who + " never subscribed, so it heard nothing",
            "Both of them listen. Speaking on a topic does not subscribe anybody to it.");
      } else if (!subscribesTo(student, who, topic)) {
        findings.add(
            "wrong-filter",
            expected,
            who + " listens to something else",
            "Behind -t in both sub lines stands $topic.");
      } else if (!listens(student, said.get(0), who, topic)) {
        findings
            .at(Optional.of(said.get(0)))
            .add(
                "published-first",
                expected,
                who + " was not listening when " + Line.of(said.get(0)),
                "A broker keeps no letters for those who come later: first both sub, then pub.");
      }
    }
    for (Sighting line : said.subList(1, said.size())) {
      for (String who : List.of(values.get("name"), values.get("friend"))) {
        findings
            .at(Optional.of(line))
            .expect(
                !findings.none() || listens(student, line, who, topic),
                "left-too-early",
                who + " stays until everything is said",
                who + " no longer listened when " + Line.of(line),
                "Nobody disconnects before the goodbye: at its end the script sees both off.");
      }
    }
  }

  /** Whether the first line had arrived, at whomever of the two, when it was answered. */
  private static void hearing(Evidence evidence, List<Sighting> said, Findings findings) {
    Sighting line = said.get(0);
    Sighting answer = said.get(1);
    boolean heard =
        evidence.received().sightings().stream()
            .filter(s -> s.number() < answer.number())
            .anyMatch(s -> s.event() instanceof Packet.Publish && sameText(s, line));
    findings
        .at(Optional.of(answer))
        .expect(
            heard,
            "answers-unheard",
            Line.of(line) + "; that is heard, and then " + Line.of(answer),
            "the answer was given while the first line was still on its way",
            "wait $topic between the two: the script goes on when the message has come.");
  }

  private static boolean sameText(Sighting one, Sighting other) {
    return Line.of(one).text().equals(Line.of(other).text());
  }

  private static boolean listens(Conversation student, Sighting message, String who, String topic) {
    return Subscriptions.before(message.number(), student).listenersTo(topic).contains(who);
  }

  private static boolean subscribesTo(Conversation student, String who, String topic) {
    return Subscriptions.before(Long.MAX_VALUE, student.where(s -> !isLeaving(s)))
        .listenersTo(topic)
        .contains(who);
  }

  private static boolean isLeaving(Sighting sighting) {
    return sighting.event() instanceof Packet.Disconnect
        || sighting.event() instanceof Event.Closed
        || sighting.event() instanceof Packet.Unsubscribe;
  }

  /** Who says what. */
  private record Line(String who, String text) {
    static Line of(Sighting sighting) {
      Packet.Publish message = (Packet.Publish) sighting.event();
      return new Line(
          sighting.clientIdentifier(),
          message.payload().asUtf8().orElseGet(message.payload()::toHex));
    }

    @Override
    public String toString() {
      return who + " says \"" + text + "\"";
    }
  }
}
