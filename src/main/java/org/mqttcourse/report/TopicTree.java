package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;
import org.mqttcourse.wire.TopicFilter;

/**
 * The topics that were seen, as a tree of their levels. Its memory is bounded: of very many topics
 * the later ones are only counted.
 */
public final class TopicTree {
  private static final int MOST_TOPICS = 10_000;
  private static final int LONGEST_VALUE = 256;

  private static final int MOST_HANDSHAKES = 10_000;

  private final Level root = new Level();
  private final Set<String> handshakes = new LinkedHashSet<>();
  private int topics;
  private long beyond;

  /**
   * A level of the tree.
   *
   * @param depth 0 for a first level
   * @param topic from its first level to this one
   * @param messages that were published to just this topic
   * @param last payload, its beginning where it is long; empty where this is no topic of its own
   */
  public record Line(
      int depth, String name, String topic, long messages, Optional<Bytes> last, boolean retained) {

    /** The same, and whether the broker keeps its last message by its own account. */
    public Line keptBy(Set<String> topics) {
      return new Line(
          depth, name, topic, messages, last, last.isPresent() && topics.contains(topic));
    }
  }

  /**
   * Counts a PUBLISH; all else is of no account, and so is what was sent again and had come.
   *
   * @return whether it was counted
   */
  public boolean add(Sighting sighting) {
    acknowledged(sighting.event())
        .ifPresent(number -> handshakes.remove(handshake(!sighting.toBroker(), number, sighting)));
    if (!(sighting.event() instanceof Packet.Publish publish) || hadCome(sighting, publish)) {
      return false;
    }
    Level level = root;
    boolean full = topics >= MOST_TOPICS;
    for (String name : TopicFilter.levels(publish.topic())) {
      Level next = level.below.get(name);
      if (next == null) {
        if (full) {
          beyond++;
          return true;
        }
        next = new Level();
        level.below.put(name, next);
      }
      level = next;
    }
    if (level.last.isEmpty()) {
      topics++;
    }
    level.saw(publish, sighting.toBroker());
    return true;
  }

  /** Also notes that it has come now. */
  private boolean hadCome(Sighting sighting, Packet.Publish publish) {
    if (publish.qos() == 0) {
      return false;
    }
    boolean before =
        !handshakes.add(handshake(sighting.toBroker(), publish.packetIdentifier(), sighting));
    if (handshakes.size() > MOST_HANDSHAKES) {
      handshakes.remove(handshakes.iterator().next());
    }
    return before && publish.dup();
  }

  /** Whose message an acknowledgement ends: its number may then be another's. */
  private static Optional<Integer> acknowledged(Event event) {
    return event instanceof Packet.PubAck ack
        ? Optional.of(ack.packetIdentifier())
        : event instanceof Packet.PubComp complete
            ? Optional.of(complete.packetIdentifier())
            : Optional.empty();
  }

  private static String handshake(boolean fromClient, int packetIdentifier, Sighting sighting) {
    return (fromClient ? "from " : "to ") + packetIdentifier + " " + sighting.clientIdentifier();
  }

  /** How many topics there are. */
  public int topics() {
    return topics;
  }

  /** How many messages to further topics found no place here. */
  public long beyond() {
    return beyond;
  }

  /** All levels on the way to topics that the filter matches, each below the one it belongs to. */
  public List<Line> lines(TopicFilter filter) {
    List<Line> lines = new ArrayList<>();
    collect(root, "", 0, filter, lines);
    return lines;
  }

  private static boolean collect(
      Level level, String before, int depth, TopicFilter filter, List<Line> lines) {
    boolean any = false;
    for (Map.Entry<String, Level> entry : level.below.entrySet()) {
      Level next = entry.getValue();
      String topic = depth == 0 ? entry.getKey() : before + "/" + entry.getKey();
      boolean own = next.last.isPresent() && filter.matches(topic);
      int place = lines.size();
      lines.add(
          new Line(
              depth,
              entry.getKey(),
              topic,
              own ? next.messages() : 0,
              own ? next.last : Optional.empty(),
              own && next.retained));
      boolean wanted = collect(next, topic, depth + 1, filter, lines) || own;
      if (!wanted) {
        lines.remove(place);
      }
      any |= wanted;
    }
    return any;
  }

  private static final class Level {
    private final Map<String, Level> below = new TreeMap<>();
    private long published;
    private long delivered;
    private Optional<Bytes> last = Optional.empty();
    private boolean retained;

    void saw(Packet.Publish publish, boolean toBroker) {
      if (toBroker) {
        published++;
        retained = publish.retain() ? publish.payload().size() > 0 : retained;
      } else {
        delivered++;
        retained |= publish.retain();
      }
      last = Optional.of(beginning(publish.payload()));
    }

    /** What nobody here has published, such as a will, was at least delivered. */
    long messages() {
      return published > 0 ? published : delivered;
    }

    private static Bytes beginning(Bytes payload) {
      return payload.size() <= LONGEST_VALUE
          ? payload
          : Bytes.of(java.util.Arrays.copyOf(payload.toArray(), LONGEST_VALUE));
    }
  }
}
