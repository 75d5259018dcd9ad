package all_sent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Draw;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Manners;
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet.Connect;
import org.mqttcourse.wire.Packet.Disconnect;
import org.mqttcourse.wire.Packet.PubAck;
import org.mqttcourse.wire.Packet.PubComp;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Sighting;

/** About a hundred readings over a slow link; all of them, in order, before it leaves. */
public final class AllSentCheck implements Check {
  /**
   * All readings take two or three seconds at this speed. So whoever does not wait is caught, and
   * also on a busy machine a program publishes quicker than the link carries.
   */
  private static final int BYTES_PER_SECOND = 2_500;

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    return values(draw.topic(), draw.word(), draw.number(90, 110), draw.number(1, 2));
  }

  @Override
  public Values sample() {
    return values("home/cellar/water", "level", 100, 1);
  }

  private static Values values(String topic, String word, int count, int qos) {
    return Values.none()
        .give("topic", topic)
        .give("word", word)
        .give("count", String.valueOf(count))
        .give("qos", String.valueOf(qos));
  }

  @Override
  public Surroundings surroundings() {
    return new Surroundings(BYTES_PER_SECOND, Map.of());
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    Ending ending = evidence.ending();
    if (!Manners.connects(found, evidence, ending)) {
      return found.verdict();
    }
    long connections = Manners.connections(evidence);
    List<Sighting> opened =
        evidence.sent().where(sighting -> sighting.event() instanceof Connect).sightings();
    found
        .at(opened.stream().skip(1).findFirst())
        .expect(
            connections <= 1,
            "connection-for-each",
            "one connection that carries all readings",
            connections + " connections",
            "Connect before the loop and disconnect after it; inside it, only publish.");
    List<Publish> messages = evidence.sent().messages();
    // A crash is the reason for what is missing, unless it is that of a client sent away too soon.
    boolean tooLate =
        ending instanceof Ending.Died died
            && died.exception().contains("(32104)")
            && evidence.sent().has(Disconnect.class);
    if (ending instanceof Ending.Died died && died.tooManyInFlight()) {
      found.add(
          "too-many-in-flight",
          "no more readings on their way at a time than the client has room for",
          "after " + Say.count(messages.size(), "reading") + " the program " + Say.ending(ending),
          "The async client has room for ten. Wait for tokens, or give it more with"
              + " setMaxInflight.");
    } else if (ending instanceof Ending.Died && !tooLate) {
      found.ending(ending);
    }
    judgeEach(found, evidence, messages);
    if (tooLate) {
      found
          .at(Manners.leaving(evidence))
          .add(
              "publishes-after-disconnect",
              "every publish before the DISCONNECT",
              Say.count(messages.size(), "reading")
                  + ", then DISCONNECT; the program "
                  + Say.ending(ending),
              "Look at your braces: disconnect() belongs behind the loop.");
    } else if (found.none()) {
      judgeAll(found, evidence, messages);
    }
    if (found.none() && ending instanceof Ending.TimedOut) {
      found.add(
          "waits-for-ever",
          "a program that ends when all readings are out",
          "all readings had come, but the program " + Say.ending(ending),
          "What does it still wait for? Count how often that really happens.");
    }
    Manners.goodbye(found, evidence);
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }

  private static void judgeEach(Findings found, Evidence evidence, List<Publish> messages) {
    String topic = evidence.values().get("topic");
    int qos = Integer.parseInt(evidence.values().get("qos"));
    messages.stream()
        .filter(message -> !message.topic().equals(topic))
        .findFirst()
        .ifPresent(
            message ->
                found
                    .at(evidence.sightingOf(message))
                    .add(
                        "wrong-topic",
                        "all readings on " + topic,
                        Say.message(message),
                        "The topic is the first argument, as it stands."));
    messages.stream()
        .filter(message -> message.qos() != qos)
        .findFirst()
        .ifPresent(
            message ->
                found
                    .at(evidence.sightingOf(message))
                    .add(
                        "wrong-qos",
                        "all readings at QoS " + qos,
                        Say.message(message),
                        "The QoS is the fourth argument: Integer.parseInt(args[3])."));
    found
        .at(evidence.sent().first(Publish.class, Publish::retain))
        .expect(
            messages.stream().noneMatch(Publish::retain),
            "retained",
            "readings that are not retained",
            "retained ones",
            "The last parameter of publish(topic, payload, qos, retained) is false here.");
  }

  private static void judgeAll(Findings found, Evidence evidence, List<Publish> messages) {
    List<Bytes> asked = readings(evidence.values());
    List<Bytes> got = messages.stream().map(Publish::payload).toList();
    String all = asked.size() + " readings, " + first(asked) + " to " + last(asked);
    List<Bytes> strangers = new ArrayList<>(got);
    strangers.removeAll(new HashSet<>(asked));
    int confirmed = confirmed(evidence);
    if (!strangers.isEmpty()) {
      Publish strange = messages.get(got.indexOf(strangers.get(0)));
      found
          .at(evidence.sightingOf(strange))
          .add(
              "wrong-reading",
              all,
              Say.payload(strangers.get(0)) + " among them",
              "A reading is the second argument, a space, and its number; the numbers begin at 1.");
    } else if (got.size() < asked.size() && got.equals(asked.subList(0, got.size()))) {
      boolean stuck = evidence.ending() instanceof Ending.TimedOut;
      boolean calm = confirmed == got.size() && evidence.sent().has(Disconnect.class);
      found
          .at(stuck ? Optional.empty() : Manners.leaving(evidence))
          .add(
              stuck ? "stuck-halfway" : calm ? "too-few" : "leaves-too-early",
              all,
              got.size() + " of them; the program " + Say.ending(evidence.ending()),
              stuck
                  ? "What keeps it from going on? All readings take about two seconds."
                  : calm
                      ? "Does your loop run up to the count, the third argument?"
                      : "Something in your program still sends while another part leaves. Wait for"
                          + " it.");
    } else if (new HashSet<>(got).containsAll(asked) && got.size() > asked.size()) {
      int again =
          IntStream.range(0, got.size())
              .filter(i -> got.indexOf(got.get(i)) < i)
              .findFirst()
              .orElse(0);
      found
          .at(evidence.sightingOf(messages.get(again)))
          .add(
              "sent-twice",
              all + ", each once",
              got.size() + " readings",
              "Does the loop publish a reading twice?");
    } else if (!got.equals(asked)) {
      int at =
          IntStream.range(0, got.size()).filter(i -> differ(got, asked, i)).findFirst().orElse(0);
      found
          .at(evidence.sightingOf(messages.get(at)))
          .add(
              "order-lost",
              Say.payload(asked.get(at)) + " in place " + (at + 1),
              Say.payload(got.get(at)) + " in that place",
              "Send them one after another from one thread; a set or several threads forget the order.");
    } else if (confirmed < asked.size()) {
      found
          .at(Manners.leaving(evidence))
          .add(
              "leaves-too-early",
              "all " + asked.size() + " readings confirmed before the program leaves",
              "the broker had confirmed " + confirmed + " when it left",
              "Wait for each message's end: publish() of MqttClient does, MqttAsyncClient does not.");
    }
  }

  private static boolean differ(List<Bytes> got, List<Bytes> asked, int i) {
    return i >= asked.size() || !got.get(i).equals(asked.get(i));
  }

  /** How many messages the broker had confirmed when the program took its leave. */
  private static int confirmed(Evidence evidence) {
    int confirmed = 0;
    for (var sighting : evidence.student().sightings()) {
      if (sighting.event() instanceof PubAck || sighting.event() instanceof PubComp) {
        confirmed += sighting.toBroker() ? 0 : 1;
      } else if (sighting.event() instanceof Disconnect
          || sighting.event() instanceof Event.Closed) {
        break;
      }
    }
    return confirmed;
  }

  private static List<Bytes> readings(Values values) {
    return IntStream.rangeClosed(1, Integer.parseInt(values.get("count")))
        .mapToObj(number -> Bytes.utf8(values.get("word") + " " + number))
        .toList();
  }

  private static String first(List<Bytes> readings) {
    return Say.payload(readings.get(0));
  }

  private static String last(List<Bytes> readings) {
    return Say.payload(readings.get(readings.size() - 1));
  }
}
