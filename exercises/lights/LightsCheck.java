package lights;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Draw;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Manners;
import org.mqttcourse.check.Probe;
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.wire.Packet.PubAck;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Packet.SubAck;
import org.mqttcourse.wire.Sighting;

/** Commands, a pattern, nonsense, a connection that is lost, one more command, and lights out. */
public final class LightsCheck implements Check {

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    int count = draw.number(4, 9);
    return values(
        draw.word() + "/" + draw.homeRoom(),
        count,
        draw.number(1, count - 2),
        List.of(colour(draw, "1"), colour(draw, "7"), colour(draw, "c")),
        draw.oneOf(List.of(Shine.RUN, Shine.BLINK)));
  }

  /** Three that differ: each begins otherwise, and each has the last of the sixteen digits. */
  private static String colour(Draw draw, String first) {
    return "#%s%04xf".formatted(first, draw.number(0, 0xffff));
  }

  @Override
  public Values sample() {
    return values("tree/strip", 5, 2, List.of("#ff0000", "#00ff00", "#ffcc00"), Shine.RUN);
  }

  private static Values values(
      String strip, int count, int lamp, List<String> colours, String pattern) {
    Values values =
        Values.none().give("strip", strip).give("count", "" + count).hide("lamp", "" + lamp);
    for (int i = 0; i < colours.size(); i++) {
      values = values.hide("colour" + i, colours.get(i));
    }
    return values.hide("pattern", pattern);
  }

  @Override
  public Duration timeLimit() {
    return Duration.ofSeconds(16);
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    Values values = probe.values();
    String set = values.get("strip") + "/set";
    Probe.Player child = probe.player("child");
    child.subscribe(values.get("strip") + "/status", 1);
    Probe.Run run = probe.start();
    if (!probe.awaitSubscription(set)) {
      return;
    }
    boolean unused = probe.await("a first state", said(probe, "/state", message -> true));
    for (String command : Shine.commands(values)) {
      child.publish(set, command, 1);
    }
    // Whoever reports nothing is not waited for twice.
    if (!reported(probe, values.get("colour1"))) {
      child.publish(set, "off", 1);
      run.awaitEnd();
      return;
    }
    for (String nonsense : Shine.nonsense(values)) {
      child.publish(set, nonsense, 1);
    }
    child.publish(set, Shine.one("0", values.get("colour2")), 1);
    if (answered(probe, values.get("colour2"))) {
      // Where its PUBACK finds no connection, Paho ends the callbacks and never connects again.
      probe.awaitAcknowledged(
          "the last command before the break", set, Shine.one("0", values.get("colour2")));
      probe.kick();
      comesBack(probe);
    }
    child.publish(set, Shine.moving(Shine.other(values)), 1);
    child.publish(set, Shine.moving(Shine.STILL), 1);
    child.publish(set, "off", 1);
    run.awaitEnd();
    child.disconnect();
  }

  private static boolean reported(Probe probe, String colour) throws InterruptedException {
    return probe.await("a state with the colour " + colour, reportOf(probe, colour));
  }

  private static Predicate<Sighting> reportOf(Probe probe, String colour) {
    return said(probe, "/state", message -> message.payload().asUtf8().orElse("").contains(colour));
  }

  /**
   * Waits for the broker's answer to that report, too: whether a report is under way when the
   * broker hangs up must not be a matter of luck.
   */
  private static boolean answered(Probe probe, String colour) throws InterruptedException {
    Set<Integer> reports = new HashSet<>();
    Predicate<Sighting> report = reportOf(probe, colour);
    return probe.await(
        "an answer to a state with the colour " + colour,
        sighting -> {
          if (report.test(sighting)) {
            Publish state = (Publish) sighting.event();
            reports.add(state.packetIdentifier());
            return state.qos() == 0;
          }
          return sighting.event() instanceof PubAck answer
              && !sighting.toBroker()
              && reports.contains(answer.packetIdentifier());
        });
  }

  /** Waits for all that is asked of a second connection, so that nothing else can overtake it. */
  private static void comesBack(Probe probe) throws InterruptedException {
    Set<Integer> subscribed = new HashSet<>();
    Set<Integer> online = new HashSet<>();
    Set<Integer> states = new HashSet<>();
    Predicate<Sighting> status = said(probe, "/status", message -> true);
    Predicate<Sighting> state = said(probe, "/state", message -> true);
    boolean unused =
        probe.await(
                "a second subscription",
                sighting -> sighting.event() instanceof SubAck && two(subscribed, sighting))
            && probe.await(
                "a status behind the reconnect",
                sighting -> status.test(sighting) && two(online, sighting))
            && probe.await(
                "a state behind the reconnect",
                sighting -> state.test(sighting) && two(states, sighting));
  }

  private static boolean two(Set<Integer> connections, Sighting sighting) {
    connections.add(sighting.connection().number());
    return connections.size() >= 2;
  }

  private static Predicate<Sighting> said(Probe probe, String topic, Predicate<Publish> condition) {
    String whole = probe.values().get("strip") + topic;
    return sighting ->
        sighting.toBroker()
            && sighting.event() instanceof Publish message
            && message.topic().equals(whole)
            && condition.test(message);
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    Ending ending = evidence.ending();
    if (!Manners.connects(found, evidence, ending)) {
      return found.verdict();
    }
    if (!Manners.subscribes(found, evidence, evidence.values().get("strip") + "/set")) {
      return found.verdict();
    }
    Shine.judge(found, evidence);
    Presence.judge(found, evidence);
    Manners.subscribesAtQos1(found, evidence);
    if (found.none() && ending instanceof Ending.TimedOut) {
      found
          .at(evidence.delivered("off"))
          .add(
              "never-ends",
              "the program ends at off",
              "it did all that was asked, but it " + Say.ending(ending),
              "Leave the loop at off; then disconnect() and close().");
    }
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }
}
