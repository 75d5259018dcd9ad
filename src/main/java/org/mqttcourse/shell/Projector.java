package org.mqttcourse.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.mqttcourse.report.ProjectorPicture;
import org.mqttcourse.report.Theme;
import org.mqttcourse.report.TopicTree;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Follower;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;
import org.mqttcourse.wire.TopicFilter;

/**
 * Gathers what a full screen shows: counts, and keeps the newest few; pictures are made by whoever
 * shows them. Safe for many threads.
 */
final class Projector implements Follower.Reader {
  private static final int NEWEST = 100;
  private static final int SECONDS = 300;
  private static final int LONGEST_PAYLOAD = 2048;
  private static final long NANOS = 1_000_000_000;
  private static final TopicFilter OF_CLIENTS = new TopicFilter("#");

  private final LongSupplier nanoClock;
  private final boolean othersBehind;
  private final long beganAt;
  private final Deque<Seen> newest = new ArrayDeque<>();
  private final Deque<Long> perSecond = new ArrayDeque<>(List.of(0L));
  private final TopicTree topics = new TopicTree();
  private long second;
  private long total;
  private long shownTotal;

  /**
   * Shows nothing yet.
   *
   * @param othersBehind whether there may be clients that we know only by what is brought to ours
   */
  Projector(LongSupplier nanoClock, boolean othersBehind) {
    this.nanoClock = nanoClock;
    this.othersBehind = othersBehind;
    this.beganAt = nanoClock.getAsLong();
  }

  /** What was said before counts in the tree and for the newest, not as speed. */
  synchronized void before(List<Sighting> sightings) {
    sightings.forEach(this::keep);
  }

  @Override
  public synchronized boolean read(List<Sighting> fresh, long missed) {
    tick();
    for (Sighting sighting : fresh) {
      if (keep(sighting)) {
        total++;
        perSecond.addLast(perSecond.removeLast() + 1);
      }
    }
    return true;
  }

  /** Whether it is a message that was not seen before; each is counted once. */
  private boolean keep(Sighting sighting) {
    boolean counted = topics.add(sighting);
    if (!counted || isKnown(sighting)) {
      return false;
    }
    Packet.Publish publish = (Packet.Publish) sighting.event();
    Seen seen =
        new Seen(
            new ProjectorPicture.Message(
                sighting.toBroker() ? sighting.clientIdentifier() : "",
                publish.topic(),
                beginning(publish.payload()),
                publish.qos(),
                publish.retain()),
            new HashSet<>());
    seen.brought(sighting);
    newest.addFirst(seen);
    if (newest.size() > NEWEST) {
      newest.removeLast();
    }
    return true;
  }

  /**
   * Whether the broker only passes on what somebody here has published, or brings a retained
   * message, or speaks of itself.
   */
  private boolean isKnown(Sighting sighting) {
    Packet.Publish publish = (Packet.Publish) sighting.event();
    return !sighting.toBroker()
        && (!othersBehind
            || publish.retain()
            || !OF_CLIENTS.matches(publish.topic())
            || newest.stream().anyMatch(seen -> seen.is(publish) && seen.brought(sighting)));
  }

  /** A message, and to whom the broker has brought it. */
  private record Seen(ProjectorPicture.Message message, Set<String> clients) {
    boolean is(Packet.Publish publish) {
      return message.topic().equals(publish.topic())
          && message.payload().equals(beginning(publish.payload()));
    }

    /** Whether it goes to that client for the first time. */
    boolean brought(Sighting sighting) {
      return !sighting.toBroker() && clients.add(sighting.clientIdentifier());
    }
  }

  private static Bytes beginning(Bytes payload) {
    return payload.size() <= LONGEST_PAYLOAD
        ? payload
        : Bytes.of(java.util.Arrays.copyOf(payload.toArray(), LONGEST_PAYLOAD));
  }

  private void tick() {
    long now = (nanoClock.getAsLong() - beganAt) / NANOS;
    if (now - second > SECONDS) {
      second = now - SECONDS;
    }
    while (second < now) {
      second++;
      perSecond.addLast(0L);
      if (perSecond.size() > SECONDS) {
        perSecond.removeFirst();
      }
    }
  }

  /** The picture of this moment. */
  List<String> picture(Theme theme, int columns, int rows) {
    return new ProjectorPicture(theme, columns, rows).lines(scene());
  }

  private synchronized ProjectorPicture.Scene scene() {
    tick();
    long sinceLast = total - shownTotal;
    shownTotal = total;
    return new ProjectorPicture.Scene(
        total,
        sinceLast,
        new ArrayList<>(perSecond),
        newest.stream().map(Seen::message).toList(),
        topics.lines(OF_CLIENTS));
  }
}
