package org.mqttcourse.playground;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mqttcourse.wire.TopicFilter;

/** Topics of the messages that arrived and nobody has waited for yet; bounded. */
final class Inbox {
  private static final int MOST = 10_000;
  private static final int MOST_TOPICS = 500;

  private final Deque<String> unawaited = new ArrayDeque<>();
  private final Set<String> seen = new LinkedHashSet<>();

  /** A message on that topic arrived. */
  synchronized void arrived(String topic) {
    unawaited.addLast(topic);
    if (unawaited.size() > MOST) {
      unawaited.removeFirst();
    }
    saw(topic);
    notifyAll();
  }

  /** A client had to do with that topic. */
  synchronized void saw(String topic) {
    // The newest last, so that the ones not seen for longest are forgotten.
    seen.remove(topic);
    seen.add(topic);
    if (seen.size() > MOST_TOPICS) {
      Iterator<String> oldest = seen.iterator();
      oldest.next();
      oldest.remove();
    }
  }

  synchronized SortedSet<String> topics() {
    return new TreeSet<>(seen);
  }

  /** Takes a message that has arrived; whether there was one. */
  synchronized boolean take(TopicFilter filter) {
    for (Iterator<String> each = unawaited.iterator(); each.hasNext(); ) {
      if (filter.matches(each.next())) {
        each.remove();
        return true;
      }
    }
    return false;
  }

  /** Takes a message that has arrived or does so in that time; whether there was one. */
  synchronized boolean await(TopicFilter filter, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!take(filter)) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
