package bughunt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
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
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet.ConnAck;
import org.mqttcourse.wire.Packet.Connect;
import org.mqttcourse.wire.Packet.Disconnect;
import org.mqttcourse.wire.Packet.PubAck;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Sighting;

/** One run with a neighbour who also sends nonsense, and one with a wrong password. */
public final class BughuntCheck implements Check {
  /** An odd number, so that who sends two at a time has one left. */
  static final int READINGS = 3;

  private static final String SUCCESSFUL = "successful";

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    List<String> places = draw.words(2);
    String user = draw.name() + draw.number(10, 99);
    String password = draw.word() + "-" + draw.number(1000, 9999);
    List<String> temperatures = new ArrayList<>();
    for (int i = 0; i <= READINGS; i++) {
      // Each is another one, and none is whole: 21.0 could be printed in more than one way.
      temperatures.add(draw.number(i * 9 - 9, i * 9 - 1) + "." + draw.number(1, 9));
    }
    return values(draw.topic(), places, temperatures, user, password);
  }

  @Override
  public Values sample() {
    return values(
        "school/roof/weather",
        List.of("roof", "garden"),
        List.of("21.5", "20.5", "19.5", "18.5"),
        "tom",
        "windy-4711");
  }

  private static Values values(
      String topic, List<String> places, List<String> temperatures, String user, String password) {
    Values values = Values.none().give("topic", topic).give("place", places.get(0));
    for (int i = 0; i < READINGS; i++) {
      values = values.give("celsius" + i, temperatures.get(i));
    }
    String nonsense = "{\"place\":\"%s\",\"celsius\"".formatted(places.get(1));
    return values
        .hide("nonsense", nonsense)
        .hide("neighbour", nonsense + ":" + temperatures.get(READINGS) + "}")
        .hide("user", user)
        .hide("password", password)
        .hide("wrong", password + "?");
  }

  @Override
  public Entrance entrance(Values values) {
    String user = values.get("user");
    return Entrance.OPEN.withUser(user, values.get("password")).comingAs(user);
  }

  @Override
  public Duration timeLimit() {
    return Duration.ofSeconds(8);
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    Values values = probe.values();
    String topic = values.get("topic");
    Probe.Run run = probe.start();
    if (probe.awaitSubscription(topic)) {
      Probe.Player neighbour = probe.player("neighbour");
      neighbour.publish(topic, values.get("nonsense"), 1);
      neighbour.publish(topic, values.get("neighbour"), 1);
      allSent(probe);
      neighbour.publish(new Publish(topic, Bytes.NONE, 1, false, false, 0));
      run.awaitEnd();
      neighbour.disconnect();
    }
    run.awaitEnd();
    probe.start(Map.of("MQTT_PASSWORD", values.get("wrong"))).awaitEnd();
  }

  /** Waits until the station is through, or one of the two has left: then nothing more comes. */
  private static void allSent(Probe probe) throws InterruptedException {
    Set<Long> receipts = new HashSet<>();
    boolean unused =
        probe.await(
            "the station's last reading",
            sighting ->
                sighting.event() instanceof Disconnect
                    || sighting.event() instanceof Event.Closed
                    || (sighting.event() instanceof PubAck
                        && !sighting.toBroker()
                        && receipts.add(sighting.number())
                        && receipts.size() >= READINGS));
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    ProgramRun first = evidence.runs().get(0);
    if (!Manners.connects(found, evidence, first.ending())) {
      return found.verdict();
    }
    judgeCredentials(found, evidence);
    if (found.none()) {
      judgeFirstRun(found, evidence, first);
    }
    if (evidence.runs().size() > 1) {
      judgeRefused(found, evidence, evidence.runs().get(1));
    }
    if (found.none()) {
      Manners.goodbye(found, evidence, "Both say goodbye: disconnect and close each of the two.");
    }
    if (found.none()) {
      found.ending(first.ending());
    }
    return found.verdict();
  }

  private static void judgeCredentials(Findings found, Evidence evidence) {
    String user = evidence.values().get("user");
    Optional<Sighting> without =
        evidence
            .sent()
            .first(
                Connect.class, one -> !one.userName().equals(Optional.of(user)) || !one.password());
    without.ifPresent(
        sighting ->
            found
                .at(without)
                .add(
                    "no-credentials",
                    "each CONNECT with user name and password, the station's and the display's",
                    ((Connect) sighting.event())
                        .userName()
                        .map(other -> "a CONNECT as \"" + other + "\"")
                        .orElse("a CONNECT with neither"),
                    "Which client is refused? Look at what its connect(...) is given."));
  }

  private static void judgeFirstRun(Findings found, Evidence evidence, ProgramRun run) {
    boolean slash = Station.hasSlash(found, evidence);
    if (!slash && !Manners.subscribes(found, evidence, evidence.values().get("topic"))) {
      return;
    }
    Station.judge(found, evidence, run);
    Display.judge(found, evidence, run);
    if (found.none()) {
      List<String> printed = run.output().stream().map(String::strip).toList();
      found.expect(
          IntStream.of(0, 1)
              .mapToObj(i -> List.of("display: ", "station: ").get(i) + SUCCESSFUL)
              .allMatch(line -> printed.stream().filter(line::equals).count() == 1),
          "says-nothing",
          "one line \"display: successful\" and one \"station: successful\"",
          Say.lines(printed),
          "Each says so once, when the broker has let it in.");
    }
  }

  private static void judgeRefused(Findings found, Evidence evidence, ProgramRun run) {
    Optional<Sighting> refusal =
        evidence.received().first(ConnAck.class, ack -> ack.returnCode() > 0);
    String expected = "with a wrong password: nobody is \"successful\", and a status that is not 0";
    List<String> lies =
        run.output().stream().filter(line -> line.contains(SUCCESSFUL)).map(String::strip).toList();
    if (!lies.isEmpty()) {
      found
          .at(refusal)
          .add(
              "successful-too-early",
              expected,
              Say.lines(lies) + ", and then a CONNACK that says no",
              "connect(...) of an async client only begins. Say it after waitForCompletion().");
    } else if (found.none() && run.ending() instanceof Ending.TimedOut) {
      found
          .at(refusal)
          .add(
              "hangs-when-refused",
              expected,
              "it " + Say.ending(run.ending()),
              "Catch the MqttException of connect, and leave with System.exit(1).");
    } else if (found.none()) {
      found
          .at(refusal)
          .expect(
              !run.ending().equals(new Ending.Exited(0)),
              "status-zero",
              expected,
              "it " + Say.ending(run.ending()),
              "In catch: System.exit(1).");
    }
  }
}
