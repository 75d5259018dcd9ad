package org.mqttcourse.lab;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.mqttcourse.playground.PlaygroundException;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Event.Fault.Kind;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/**
 * The same messages at QoS 0, 1 and 2, while the sender's connection breaks again and again: before
 * a packet, in either direction, that is swallowed then. The listener's link is sound.
 */
public final class QosExperiment {
  /** How many messages are sent at each quality. */
  public static final int MESSAGES = 100;

  /** Of a hundred packets on the sender's link, so many meet a broken connection. */
  public static final int BREAKS_PERCENT = 5;

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long PACE_MILLIS = 3;
  private static final String LISTENER = "listener";

  private QosExperiment() {}

  /**
   * What came of one quality.
   *
   * @param arrived how many of the messages arrived, once or more
   * @param copies how many arrived beside these
   * @param packets that crossed the sender's link, or were lost on it
   * @param bytes of these
   * @param breaks how often the connection broke
   */
  public record Row(
      int qos, int sent, int arrived, int copies, int packets, long bytes, int breaks) {
    /** How many never arrived. */
    public int lost() {
      return sent - arrived;
    }
  }

  /**
   * Runs it.
   *
   * @param seed for where the connection breaks
   * @param begun hears of each quality before it is tried
   * @throws IOException where no broker can be started
   */
  public static List<Row> run(long seed, IntConsumer begun)
      throws IOException, InterruptedException {
    List<Row> rows = new ArrayList<>();
    try (Lab lab = new Lab(seed, new Silence())) {
      for (int qos = 0; qos <= 2; qos++) {
        begun.accept(qos);
        rows.add(run(lab, seed, qos));
      }
    }
    return rows;
  }

  /** One quality, at a lab. */
  static Row run(Lab lab, long seed, int qos) throws InterruptedException {
    String sender = "sender-" + qos;
    String topic = "experiment/qos" + qos;
    long before = lab.journal().lastNumber();
    try {
      lab.carryOut("sub -i %s -t %s -q 2".formatted(LISTENER, topic));
      lab.carryOut("connect -c " + sender);
      lab.carryOut("link %s cut before %d%% seed %d".formatted(sender, BREAKS_PERCENT, seed + qos));
      for (int i = 1; i <= MESSAGES; i++) {
        send(lab, "pub -i %s -t %s -m %d -q %d".formatted(sender, topic, i, qos));
        // A sensor's pace: or all would be under way when the connection breaks first.
        Thread.sleep(PACE_MILLIS);
      }
      lab.carryOut("link heal");
      lab.settle();
      if (qos > 0) {
        lab.journal().await(sighting -> arrived(lab, topic, before) == MESSAGES, PATIENCE);
        lab.settle();
      }
    } catch (PlaygroundException e) {
      throw new IllegalStateException("the experiment's own commands are wrong", e);
    }
    return row(lab.journal().freeze().where(s -> s.number() > before), qos, topic, sender);
  }

  private static void send(Lab lab, String line) throws PlaygroundException, InterruptedException {
    for (int tries = 0; ; tries++) {
      try {
        lab.carryOut(line);
        return;
      } catch (PlaygroundException e) {
        // The connection has just broken: a sender waits until it is there again.
        if (tries == 100) {
          throw e;
        }
        lab.awaitReturns();
      }
    }
  }

  private static int arrived(Lab lab, String topic, long before) {
    return (int)
        copies(lab.journal().freeze().where(s -> s.number() > before), topic).stream()
            .distinct()
            .count();
  }

  private static List<String> copies(Conversation conversation, String topic) {
    return conversation
        .where(sighting -> sighting.clientIdentifier().equals(LISTENER))
        .toClients()
        .all(Packet.Publish.class)
        .stream()
        .filter(publish -> publish.topic().equals(topic) && !publish.dup())
        .map(publish -> publish.payload().asUtf8().orElse(""))
        .toList();
  }

  private static Row row(Conversation conversation, int qos, String topic, String sender) {
    List<String> copies = copies(conversation, topic);
    int arrived = (int) copies.stream().distinct().count();
    Conversation link = conversation.where(sighting -> sighting.clientIdentifier().equals(sender));
    Conversation packets = link.where(QosExperiment::isSpent);
    return new Row(
        qos,
        MESSAGES,
        arrived,
        copies.size() - arrived,
        packets.sightings().size(),
        packets.sightings().stream().mapToLong(sighting -> sighting.raw().size()).sum(),
        (int) link.all(Event.Fault.class).stream().filter(f -> f.kind() == Kind.CUT).count());
  }

  private static boolean isSpent(Sighting sighting) {
    return sighting.event() instanceof Packet
        || (sighting.event() instanceof Event.Fault fault && fault.kind() == Kind.LOST);
  }
}
