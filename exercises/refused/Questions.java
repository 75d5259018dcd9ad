package refused;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Manners;
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Packet.Subscribe;
import org.mqttcourse.wire.Packet.Subscription;
import org.mqttcourse.wire.Sighting;

/** What the program asks the broker for: all three, once each, and what it makes of a refusal. */
final class Questions {
  private Questions() {}

  static void judge(Findings found, Evidence evidence, Ending ending) {
    Values values = evidence.values();
    List<String> asked = Topics.GIVEN.stream().map(values::get).toList();
    String all = "SUBSCRIBE to " + String.join(", ", asked) + ", each once, at QoS 1";
    for (Sighting question : questions(evidence.sent())) {
      for (Subscription one : ((Subscribe) question.event()).subscriptions()) {
        Findings here = found.at(Optional.of(question));
        String got = "SUBSCRIBE to %s at QoS %d".formatted(one.topicFilter(), one.qos());
        if (!asked.contains(one.topicFilter())) {
          boolean wild = one.topicFilter().contains("#") || one.topicFilter().contains("+");
          here.add(
              wild ? "asks-for-everything" : "subscribes-elsewhere",
              all,
              got,
              wild
                  ? "Ask for what you need. Who may not read a topic won't get it by a wildcard."
                  : "The topics are args[0], args[1] and args[2], as they stand.");
          return;
        }
        if (one.qos() != 1) {
          here.add("wrong-qos", all, got, "Ask for QoS 1 with each topic.");
          return;
        }
      }
    }
    Optional<Sighting> again = askedAgain(evidence);
    if (again.isPresent()) {
      found
          .at(again)
          .add(
              "retries-for-ever",
              all,
              "the same question again: " + Say.subscriptions(evidence.sent()),
              "A refusal is an answer. Note it, say it, and go on with the others.");
    } else if (ending instanceof Ending.Died died && died.exception().contains("(128)")) {
      found
          .at(evidence.student().where(Topics::refuses).sightings().stream().findFirst())
          .add(
              "gives-up",
              "the program says what was refused, and goes on with the rest",
              "it " + Say.ending(ending),
              "128 is a refusal: catch the exception around each subscribe, or ask for all at"
                  + " once and look at getGrantedQos().");
    } else if (ending instanceof Ending.Died) {
      found.ending(ending);
    } else {
      Set<String> filters = new HashSet<>();
      evidence
          .sent()
          .all(Subscribe.class)
          .forEach(p -> p.subscriptions().forEach(one -> filters.add(one.topicFilter())));
      found
          .at(Manners.leaving(evidence))
          .expect(
              filters.containsAll(asked),
              "asks-too-little",
              all,
              Say.subscriptions(evidence.sent()) + "; the program " + Say.ending(ending),
              "Ask for all three, also when one of them was refused.");
    }
  }

  private static List<Sighting> questions(Conversation conversation) {
    return conversation.where(s -> s.event() instanceof Subscribe).sightings();
  }

  /** The first SUBSCRIBE that repeats a filter; of two runs, each may ask for all. */
  private static Optional<Sighting> askedAgain(Evidence evidence) {
    int runs = evidence.runs().size();
    Map<String, Integer> times = new HashMap<>();
    for (Connection connection : evidence.sent().connections()) {
      Set<String> here = new HashSet<>();
      for (Sighting question : questions(evidence.sent().on(connection))) {
        for (Subscription one : ((Subscribe) question.event()).subscriptions()) {
          int total = times.merge(one.topicFilter(), 1, Integer::sum);
          if (!here.add(one.topicFilter()) || total > runs) {
            return Optional.of(question);
          }
        }
      }
    }
    return Optional.empty();
  }
}
