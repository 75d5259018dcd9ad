package org.mqttcourse.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/** Topics and clients that were seen lately, for completion. Safe for many threads. */
final class SeenNames implements Consumer<Sighting> {
  private static final int MOST = 200;

  private final Deque<String> topics = new ArrayDeque<>();
  private final Deque<String> clients = new ArrayDeque<>();

  @Override
  public void accept(Sighting sighting) {
    if (sighting.event() instanceof Packet.Publish publish) {
      remember(topics, publish.topic());
    } else if (sighting.event() instanceof Packet.Subscribe subscribe) {
      subscribe.subscriptions().forEach(one -> remember(topics, one.topicFilter()));
    } else if (sighting.event() instanceof Packet.Connect connect) {
      remember(clients, connect.clientIdentifier());
    }
  }

  private synchronized void remember(Deque<String> names, String name) {
    if (name.isEmpty() || name.equals(names.peekLast())) {
      return;
    }
    names.remove(name);
    names.addLast(name);
    if (names.size() > MOST) {
      names.removeFirst();
    }
  }

  /** The topics and filters, the newest last. */
  synchronized List<String> topics() {
    return new ArrayList<>(topics);
  }

  /** The client identifiers, the newest last. */
  synchronized List<String> clients() {
    return new ArrayList<>(clients);
  }
}
