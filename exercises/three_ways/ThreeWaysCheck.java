package three_ways;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
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
import org.mqttcourse.wire.Packet.Disconnect;
import org.mqttcourse.wire.Packet.PubAck;
import org.mqttcourse.wire.Packet.PubComp;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Sighting;

/** Three messages, each at a QoS of its own, over a link so slow that leaving early shows. */
public final class ThreeWaysCheck implements Check {
  private static final int BYTES_PER_SECOND = 500;
  private static final int MESSAGES = 3;

  /** Never 0, 1, 2: who sorts them by QoS is to be found out. */
  private static final List<List<Integer>> ORDERS =
      List.of(
          List.of(2, 0, 1), List.of(1, 2, 0), List.of(1, 0, 2), List.of(2, 1, 0), List.of(0, 2, 1));

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    return values(draw.topic(), draw.oneOf(ORDERS), draw.words(MESSAGES));
  }

  @Override
  public Values sample() {
    return values("home/office/letters", ORDERS.get(0), List.of("letter", "postcard", "parcel"));
  }

  private static Values values(String topic, List<Integer> qos, List<String> texts) {
    Values values = Values.none().give("topic", topic);
    for (int i = 0; i < MESSAGES; i++) {
      values = values.give("qos" + i, "" + qos.get(i)).give("text" + i, texts.get(i));
    }
    return values;
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
    if (ending instanceof Ending.Died) {
      found.ending(ending);
    }
    judgeMessages(found, evidence);
    if (found.none()) {
      judgeHandshakes(found, evidence);
    }
    Manners.goodbye(found, evidence);
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }

  private static void judgeMessages(Findings found, Evidence evidence) {
    List<Way> asked = asked(evidence.values());
    List<Publish> messages = evidence.sent().messages();
    List<Way> got = messages.stream().map(Way::of).toList();
    List<Integer> qos = messages.stream().map(Publish::qos).distinct().toList();
    String topic = evidence.values().get("topic");
    String all = say(asked);
    if (messages.stream().anyMatch(message -> !message.topic().equals(topic))) {
      found
          .at(evidence.sent().first(Publish.class, sent -> !sent.topic().equals(topic)))
          .add(
              "wrong-topic",
              "all three on " + topic,
              Say.messages(messages),
              "The topic is the first argument, the same for all three.");
    } else if (got.size() < MESSAGES && leftBeforeTheRest(evidence, asked, got)) {
      found
          .at(Manners.leaving(evidence))
          .add(
              "leaves-too-early",
              all,
              Say.messages(messages) + "; then the program " + Say.ending(evidence.ending()),
              "Something in your program still sends while another part leaves. Wait for it.");
    } else if (got.size() != MESSAGES) {
      Optional<Publish> extra = messages.stream().skip(MESSAGES).findFirst();
      found
          .at(extra.flatMap(evidence::sightingOf))
          .add(
              got.size() < MESSAGES ? "message-missing" : "message-too-many",
              all,
              Say.messages(messages) + "; the program " + Say.ending(evidence.ending()),
              "Three times publish, each once.");
    } else if (qos.equals(List.of(1))) {
      found
          .at(firstOther(evidence, asked, messages))
          .add(
              "qos-ignored",
              all,
              "all three at QoS 1",
              "QoS 1 is what Paho's MqttMessage has unless you set another: message.setQos(qos).");
    } else if (qos.size() == 1) {
      found
          .at(firstOther(evidence, asked, messages))
          .add(
              "one-for-all",
              all,
              "all three at QoS " + qos.get(0),
              "Each text has its own QoS, the argument before it.");
    } else if (got.equals(asked)) {
      found
          .at(evidence.sent().first(Publish.class, Publish::retain))
          .expect(
              messages.stream().noneMatch(Publish::retain),
              "retained",
              "messages that are not retained",
              Say.messages(messages),
              "The last parameter of publish(topic, payload, qos, retained) is false here.");
    } else if (new TreeSet<>(got).equals(new TreeSet<>(asked))) {
      found
          .at(firstOther(evidence, asked, messages))
          .add(
              "order-lost",
              all,
              say(got),
              "Publish them in the order of the arguments, whatever their QoS is.");
    } else {
      found
          .at(firstOther(evidence, asked, messages))
          .add(
              "mixed-up",
              all,
              say(got),
              "The arguments after the topic come in pairs: args[1] is the QoS of args[2], and so on.");
    }
  }

  /** The first message that is another than asked in its place. */
  private static Optional<Sighting> firstOther(
      Evidence evidence, List<Way> asked, List<Publish> messages) {
    return IntStream.range(0, MESSAGES)
        .filter(i -> !Way.of(messages.get(i)).equals(asked.get(i)))
        .mapToObj(i -> messages.get(i))
        .findFirst()
        .flatMap(evidence::sightingOf);
  }

  /**
   * Whether the program was gone before what it had begun could come through. Somebody who sends
   * too little, but waits for it, has said goodbye after the last answer.
   */
  private static boolean leftBeforeTheRest(Evidence evidence, List<Way> asked, List<Way> got) {
    List<Sighting> sightings = evidence.student().sightings();
    boolean answered =
        (got.stream().noneMatch(way -> way.qos() == 1) || confirmed(sightings, PubAck.class))
            && (got.stream().noneMatch(way -> way.qos() == 2)
                || confirmed(sightings, PubComp.class));
    return evidence.ending() instanceof Ending.Exited
        && got.equals(asked.subList(0, got.size()))
        && !(answered && evidence.sent().has(Disconnect.class));
  }

  private static void judgeHandshakes(Findings found, Evidence evidence) {
    List<String> missing = new ArrayList<>();
    List<Sighting> sightings = evidence.student().sightings();
    boolean acknowledged = confirmed(sightings, PubAck.class);
    boolean complete = confirmed(sightings, PubComp.class);
    if (!acknowledged) {
      missing.add("no PUBACK for the message at QoS 1");
    }
    if (!complete) {
      missing.add("no PUBCOMP for the message at QoS 2");
    }
    found
        .at(Manners.leaving(evidence))
        .expect(
            missing.isEmpty(),
            "leaves-too-early",
            "PUBACK for QoS 1, and PUBREC, PUBREL, PUBCOMP for QoS 2, before the program leaves",
            String.join(", ", missing) + " when it left; it " + Say.ending(evidence.ending()),
            "Wait for the end of each handshake: publish() of MqttClient does; with the async client,"
                + " token.waitForCompletion().");
  }

  /** Whether the broker sent such a packet before the program took its leave. */
  private static boolean confirmed(List<Sighting> sightings, Class<?> type) {
    return sightings.stream()
        .takeWhile(sighting -> !(sighting.event() instanceof Disconnect))
        .anyMatch(sighting -> type.isInstance(sighting.event()) && !sighting.toBroker());
  }

  private static List<Way> asked(Values values) {
    List<Way> asked = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      asked.add(
          new Way(
              Bytes.utf8(values.get("text" + i)).preview(),
              Integer.parseInt(values.get("qos" + i))));
    }
    return asked;
  }

  private static String say(List<Way> ways) {
    return ways.stream()
        .map(way -> way.text() + " at QoS " + way.qos())
        .collect(Collectors.joining(", then "));
  }

  /** A text and how it travels. */
  private record Way(String text, int qos) implements Comparable<Way> {
    static Way of(Publish message) {
      return new Way(message.payload().preview(), message.qos());
    }

    @Override
    public int compareTo(Way other) {
      return (text + qos).compareTo(other.text + other.qos);
    }
  }
}
