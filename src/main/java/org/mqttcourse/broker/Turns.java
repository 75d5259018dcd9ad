package org.mqttcourse.broker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Connections with the same client identifier reach the engine one at a time: the newer evicts the
 * older (section 3.1.4), and begins when the engine has quite finished with it.
 */
final class Turns {
  private final Map<String, Deque<Guest>> queues = new HashMap<>();

  /** Who waits for a turn. */
  interface Guest {
    void begin();

    /** Another one waits: end, soon. */
    void makeRoom();
  }

  /** Queues up. */
  void ask(String clientIdentifier, Guest guest) {
    Deque<Guest> queue = queues.computeIfAbsent(clientIdentifier, id -> new ArrayDeque<>());
    queue.addLast(guest);
    if (queue.size() == 1) {
      guest.begin();
    } else {
      queue.getFirst().makeRoom();
    }
  }

  /** Leaves, having had a turn or not. */
  void leave(String clientIdentifier, Guest guest) {
    Deque<Guest> queue = queues.get(clientIdentifier);
    if (queue == null) {
      return;
    }
    boolean had = queue.peekFirst() == guest;
    queue.remove(guest);
    if (queue.isEmpty()) {
      queues.remove(clientIdentifier);
    } else if (had) {
      queue.getFirst().begin();
    }
  }

  /** Whether anybody of that name is there. */
  boolean isTaken(String clientIdentifier) {
    return queues.containsKey(clientIdentifier);
  }

  /** Whether somebody waits for the turn of the one whose turn it is. */
  boolean isWantedByOthers(String clientIdentifier) {
    Deque<Guest> queue = queues.get(clientIdentifier);
    return queue != null && queue.size() > 1;
  }
}
