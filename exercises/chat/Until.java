package chat;

import java.util.HashSet;
import java.util.Set;
import org.mqttcourse.check.Probe;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Packet.SubAck;

/** What the game waits for before it goes on. */
final class Until {
  private Until() {}

  /** Waits until the student's n-th connection has joined; where it never joins, has subscribed. */
  static boolean joined(Probe probe, int runs) throws InterruptedException {
    String topic = probe.values().get("room") + "/joins";
    Set<Integer> joined = new HashSet<>();
    Set<Integer> subscribed = new HashSet<>();
    return probe.await(
            "word that it joins",
            sighting ->
                sighting.toBroker()
                    && sighting.event() instanceof Publish message
                    && message.topic().equals(topic)
                    && add(joined, sighting.connection().number()) >= runs)
        || probe.await(
            "a subscription",
            sighting ->
                sighting.event() instanceof SubAck
                    && add(subscribed, sighting.connection().number()) >= runs);
  }

  /** Waits until the program has said so many lines. */
  static void said(Probe probe, int lines) throws InterruptedException {
    String topic = probe.values().get("room") + "/says";
    Set<Long> seen = new HashSet<>();
    boolean unused =
        probe.await(
            "what was typed",
            sighting ->
                sighting.toBroker()
                    && sighting.event() instanceof Publish message
                    && message.topic().equals(topic)
                    && add(seen, sighting.number()) >= lines);
  }

  /** Waits until the program's callback has come back from this message of the friend's. */
  static void confirmed(Probe probe, String what, String payload) throws InterruptedException {
    String topic = probe.values().get("room") + "/" + what;
    probe.awaitAcknowledged("a subscription that brings " + topic, topic, payload);
  }

  /** A condition may be asked twice about one thing: so things are counted in a set. */
  private static <T> int add(Set<T> things, T thing) {
    things.add(thing);
    return things.size();
  }
}
