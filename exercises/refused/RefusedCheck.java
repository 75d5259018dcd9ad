package refused;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Draw;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Entrance;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Manners;
import org.mqttcourse.check.Probe;
import org.mqttcourse.check.ProgramRun;
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Packet.ConnAck;
import org.mqttcourse.wire.Packet.Connect;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Sighting;

/** Two users: one may listen to two topics of three, the other to none. */
public final class RefusedCheck implements Check {
  private static final Duration TIME_TO_LEAVE = Duration.ofMillis(800);
  private static final Duration SOON = Duration.ofSeconds(5);

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    List<String> topics = draw.topics(4);
    List<String> words = draw.words(3);
    return values(topics, draw.number(0, 2), draw.names(2), words);
  }

  @Override
  public Values sample() {
    List<String> topics =
        List.of(
            "castle/kitchen/noise",
            "castle/library/noise",
            "castle/hall/noise",
            "castle/attic/mice");
    return values(topics, 1, List.of("kim", "lou"), List.of("lantern", "teapot", "violin"));
  }

  private static Values values(
      List<String> topics, int forbidden, List<String> names, List<String> words) {
    Values values = Values.none();
    for (int i = 0; i < Topics.GIVEN.size(); i++) {
      values = values.give(Topics.GIVEN.get(i), topics.get(i));
    }
    return values
        .give("stop", words.get(0))
        .hide("forbidden", topics.get(forbidden))
        .hide("elsewhere", topics.get(3))
        .hide("guest", names.get(0))
        .hide("stranger", names.get(1))
        .hide("password", words.get(1))
        .hide("otherPassword", words.get(2));
  }

  @Override
  public Duration timeLimit() {
    return Duration.ofSeconds(7);
  }

  @Override
  public Entrance entrance(Values values) {
    Entrance entrance =
        Entrance.OPEN
            .withUser(values.get("guest"), values.get("password"))
            .withUser(values.get("stranger"), values.get("otherPassword"))
            .comingAs(values.get("guest"))
            .withRule("user " + values.get("stranger"))
            .withRule("topic read " + values.get("elsewhere"))
            .withRule("user " + values.get("guest"));
    for (String topic : Topics.allowed(values)) {
      entrance = entrance.withRule("topic read " + topic);
    }
    return entrance;
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    Values values = probe.values();
    Probe.Run guest = probe.start();
    boolean answered = probe.await("an answer to its SUBSCRIBE that refuses", Topics::refuses);
    for (String topic : Topics.allowed(values)) {
      answered = answered && probe.awaitSubscription(topic);
    }
    if (!answered) {
      guest.awaitEnd();
      return;
    }
    Probe.Player steward = probe.player("steward");
    // Who does not wait for it is to have the time to go.
    boolean gone = guest.endsWithin(TIME_TO_LEAVE);
    if (!gone) {
      steward.publish(Topics.allowed(values).get(1), values.get("stop"), 1);
    }
    if (guest.endsWithin(SOON)) {
      probe
          .start(
              Map.of(
                  "MQTT_USER",
                  values.get("stranger"),
                  "MQTT_PASSWORD",
                  values.get("otherPassword")))
          .awaitEnd();
    }
    guest.awaitEnd();
    steward.disconnect();
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    ProgramRun guest = evidence.runs().get(0);
    if (!Manners.connects(found, evidence, guest.ending())) {
      return found.verdict();
    }
    if (Manners.connections(evidence) == 0) {
      return notLetIn(found, evidence).verdict();
    }
    Questions.judge(found, evidence, guest.ending());
    if (found.none()) {
      Lines.judge(found, evidence, guest);
    }
    if (found.none()) {
      judgeEnd(found, evidence, guest);
      if (evidence.runs().size() > 1) {
        judgeStranger(found, evidence);
      }
      Manners.goodbye(
          found, evidence.ending() instanceof Ending.TimedOut ? ofGuest(evidence) : evidence);
    }
    return found.verdict();
  }

  /** Without the second run, which was ended before it could take its leave. */
  private static Evidence ofGuest(Evidence evidence) {
    Optional<String> stranger = Optional.of(evidence.values().get("stranger"));
    Set<Connection> others = new HashSet<>();
    evidence
        .sent()
        .where(s -> s.event() instanceof Connect one && one.userName().equals(stranger))
        .sightings()
        .forEach(sighting -> others.add(sighting.connection()));
    return new Evidence(
        evidence.values(),
        evidence.conversation().where(sighting -> !others.contains(sighting.connection())),
        evidence.runs(),
        evidence.overdue());
  }

  private static Findings notLetIn(Findings found, Evidence evidence) {
    Optional<Sighting> answer = evidence.received().first(ConnAck.class);
    String code =
        answer
            .filter(sighting -> sighting.event() instanceof ConnAck)
            .map(sighting -> "CONNACK " + ((ConnAck) sighting.event()).returnCode())
            .orElse("no CONNACK");
    return found
        .at(answer)
        .add(
            "not-let-in",
            "a connection as %s, with the password".formatted(evidence.values().get("guest")),
            code + ": the broker did not let the program in",
            "Set both in MqttConnectOptions: setUserName from MQTT_USER, setPassword from"
                + " MQTT_PASSWORD.");
  }

  private static void judgeEnd(Findings found, Evidence evidence, ProgramRun guest) {
    Bytes stop = Bytes.utf8(evidence.values().get("stop"));
    boolean told =
        evidence.received().first(Publish.class, one -> one.payload().equals(stop)).isPresent();
    if (guest.ending() instanceof Ending.Exited && !told) {
      found
          .at(Manners.leaving(evidence))
          .add(
              "leaves-too-early",
              "the program listens until the stop word comes",
              "it was gone before that; it " + Say.ending(guest.ending()),
              "Let main wait at a gate that the callback counts down: stopped.await().");
      return;
    }
    boolean late = guest.ending() instanceof Ending.TimedOut || evidence.runs().size() < 2;
    if (late) {
      found
          .at(evidence.delivered(evidence.values().get("stop")))
          .add(
              "never-ends",
              "the program ends when the stop word comes, \"%s\""
                  .formatted(evidence.values().get("stop")),
              "it " + Say.ending(guest.ending()),
              "Count down a gate in the callback when the payload is args[3]; main waits at it.");
    } else {
      found.ending(guest.ending());
    }
  }

  private static void judgeStranger(Findings found, Evidence evidence) {
    ProgramRun run = evidence.runs().get(1);
    Optional<Sighting> refusal =
        evidence.student().where(Topics::refuses).sightings().stream().reduce((one, next) -> next);
    String expected = "all three refused: it says so, disconnects and ends with status 1";
    Findings here = found.at(refusal);
    if (run.ending() instanceof Ending.TimedOut) {
      here.add(
          "treats-as-connected",
          expected,
          "it stayed connected, and waited for messages that can't come",
          "Count what was granted. If it is nothing, there is nothing to wait for.");
    } else if (run.ending() instanceof Ending.Exited exited && exited.status() != 1) {
      here.add(
          "status-zero",
          expected,
          "it ended with status " + exited.status(),
          "System.exit(1) behind disconnect() and close(): whoever started it must learn of it.");
    } else if (!(run.ending() instanceof Ending.Exited)) {
      here.ending(run.ending());
    } else {
      List<String> unsaid =
          Topics.GIVEN.stream()
              .map(evidence.values()::get)
              .filter(topic -> !Lines.says(run, "refused", topic))
              .toList();
      here.expect(
          unsaid.isEmpty(),
          "says-too-little",
          expected,
          "no line for %s; it printed %s"
              .formatted(String.join(", ", unsaid), Say.lines(run.output())),
          "Print a line for each topic: refused, a blank, the topic.");
    }
  }
}
