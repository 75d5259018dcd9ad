package hello;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Draw;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Subscriptions;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;
import org.mqttcourse.wire.TopicFilter;

/** One client listens to its own name, another one speaks to it. */
public final class HelloCheck implements Check {
  @Override
  public Values draw(RandomGenerator random) {
    List<String> names = new Draw(random).names(2);
    return Values.none().give("name", names.get(0)).give("friend", names.get(1));
  }

  @Override
  public Values sample() {
    return Values.none().give("name", "you").give("friend", "friend");
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings findings = new Findings();
    if (evidence.ending() instanceof Ending.ScriptFailed) {
      findings.ending(evidence.ending());
    }
    String name = evidence.values().get("name");
    String friend = evidence.values().get("friend");
    listening(evidence, name, friend, findings);
    speaking(evidence, name, findings);
    if (findings.none()) {
      meeting(evidence, name, friend, findings);
    }
    if (findings.none()) {
      findings.ending(evidence.ending());
    }
    return findings.verdict();
  }

  private static void listening(Evidence evidence, String name, String friend, Findings findings) {
    List<String> filters =
        evidence.sent().all(Packet.Subscribe.class).stream()
            .flatMap(subscribe -> subscribe.subscriptions().stream())
            .map(Packet.Subscription::topicFilter)
            .toList();
    String expected = "a client subscribes to the topic \"" + name + "\"";
    if (filters.isEmpty()) {
      findings.add(
          "never-subscribed",
          expected,
          evidence.sent().has(Packet.Connect.class)
              ? "clients that are connected, and no subscription"
              : "no client at all",
          evidence.sent().has(Packet.Connect.class)
              ? "Being connected is not enough: tell the broker with sub what you want to hear."
              : "Begin with sub: who listens comes after -i, and to which topic after -t.");
    } else if (filters.stream().noneMatch(filter -> new TopicFilter(filter).matches(name))) {
      Findings there = findings.at(evidence.sent().first(Packet.Subscribe.class));
      if (filters.contains(friend)) {
        there.add(
            "ends-mixed-up",
            "\"%s\" listens on \"%s\", and \"%s\" speaks".formatted(name, name, friend),
            "somebody listens on \"%s\", the name of the one who speaks".formatted(friend),
            "Who listens, who speaks? The listener's name goes with sub: -i $name -t $name.");
      } else {
        there.add(
            "wrong-filter", expected, "subscribed to " + quoted(filters), written(filters, name));
      }
    }
  }

  private static void speaking(Evidence evidence, String name, Findings findings) {
    List<String> topics =
        evidence.sent().all(Packet.Publish.class).stream().map(Packet.Publish::topic).toList();
    String expected = "a client publishes a message to the topic \"" + name + "\"";
    if (topics.isEmpty()) {
      findings.add(
          "never-published",
          expected,
          "no client published anything",
          "pub sends a message: the topic after -t, the text after -m.");
    } else if (!topics.contains(name)) {
      findings
          .at(evidence.sent().first(Packet.Publish.class))
          .add("wrong-topic", expected, "published to " + quoted(topics), written(topics, name));
    }
  }

  /** Of several messages, one that is heard is enough. */
  private static void meeting(Evidence evidence, String name, String friend, Findings findings) {
    Conversation student = evidence.student();
    List<Sighting> messages =
        student
            .toBroker()
            .where(s -> s.event() instanceof Packet.Publish p && p.topic().equals(name))
            .sightings();
    List<Sighting> heard =
        messages.stream().filter(m -> !listeners(m, student, name).isEmpty()).toList();
    if (heard.isEmpty()) {
      findings
          .at(messages.stream().findFirst())
          .add(
              "published-first",
              "\"%s\" is subscribed when the message is published".formatted(name),
              "nobody was subscribed at that moment, so nobody got it",
              "A broker keeps no letters for those who come later: first sub, then pub.");
      return;
    }
    if (heard.stream()
        .anyMatch(
            m ->
                m.clientIdentifier().equals(friend)
                    && listeners(m, student, name).contains(name))) {
      return;
    }
    Sighting message = heard.get(0);
    Set<String> listeners = listeners(message, student, name);
    named(name, friend, message.clientIdentifier(), listeners, findings.at(Optional.of(message)));
  }

  private static void named(
      String name, String friend, String speaker, Set<String> listeners, Findings findings) {
    String expected = "a client \"%s\" listens, a client \"%s\" speaks".formatted(name, friend);
    String got = "%s listens, \"%s\" speaks".formatted(quoted(listeners), speaker);
    if (listeners.equals(Set.of(speaker))) {
      findings.add(
          "one-client",
          expected,
          "one client, \"" + speaker + "\", does both",
          "A client may well hear itself, but here two are to meet: -i gives each its name.");
    } else if (listeners.contains(friend) && speaker.equals(name)) {
      findings.add(
          "ends-mixed-up",
          expected,
          got,
          "Who listens, who speaks? The listener's name goes with sub, the friend's with pub.");
    } else {
      findings.add(
          "wrong-client-name",
          expected,
          got,
          "-i is the client's name: -i $name where you subscribe, -i $friend where you publish.");
    }
  }

  private static Set<String> listeners(Sighting message, Conversation student, String topic) {
    return Subscriptions.before(message.number(), student).listenersTo(topic);
  }

  private static String written(List<String> used, String name) {
    if (used.stream().anyMatch(topic -> topic.contains("$"))) {
      return "Inside single quotes $name stays as it is. Use double quotes, or none.";
    }
    if (used.stream().anyMatch(name::equalsIgnoreCase)) {
      return "Capital and small letters are different letters in a topic.";
    }
    return "The topic after -t is $name, alone. $name is another name at every check.";
  }

  private static String quoted(Iterable<String> topics) {
    return "\"" + String.join("\", \"", topics) + "\"";
  }
}
