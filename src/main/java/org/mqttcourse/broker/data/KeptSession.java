package org.mqttcourse.broker.data;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mqttcourse.broker.data.Change.Queued;

/** What is kept of one client: the sum of its changes. */
public final class KeptSession {
  private final String client;
  private final Map<String, Integer> subscriptions = new LinkedHashMap<>();

  /** By packet identifier: what was sent and is not yet acknowledged; no message after PUBREC. */
  private final Map<Integer, Owed> owed = new LinkedHashMap<>();

  /** By number: what has its place in the door's own queue. */
  private final Map<Long, Message> placed = new LinkedHashMap<>();

  /** By number: what waits in the engine, behind the others. */
  private final Map<Long, Message> queued = new LinkedHashMap<>();

  private final Set<Integer> received = new HashSet<>();

  /**
   * What was sent and is not yet acknowledged.
   *
   * @param released whether it is a PUBREL that the client is owed
   */
  public record Owed(Message message, boolean released) {}

  KeptSession(String client) {
    this.client = client;
  }

  /** Its client identifier. */
  public String client() {
    return client;
  }

  /** Topic filters with their QoS. */
  public Map<String, Integer> subscriptions() {
    return subscriptions;
  }

  /** By packet identifier, in the order of sending. */
  public Map<Integer, Owed> owed() {
    return owed;
  }

  /** Messages by number, in the order in which they are to be sent, those that wait only. */
  public Map<Long, Message> waiting() {
    Map<Long, Message> all = new LinkedHashMap<>(placed);
    all.putAll(queued);
    return all;
  }

  /** Packet identifiers of the client's own messages at QoS 2 for which no PUBREL came yet. */
  public Set<Integer> received() {
    return received;
  }

  void queue(Queued change) {
    queued.put(change.number(), change.message());
  }

  void place(long number) {
    Message message = queued.remove(number);
    if (message != null) {
      placed.put(number, message);
    }
  }

  void drop(long number) {
    placed.remove(number);
    queued.remove(number);
  }

  void send(long number, int packetIdentifier) {
    place(number);
    Message message = placed.remove(number);
    if (message != null) {
      owed.put(packetIdentifier, new Owed(message, false));
    }
  }

  void received(int packetIdentifier) {
    owed.computeIfPresent(packetIdentifier, (id, message) -> new Owed(message.message(), true));
  }

  void done(int packetIdentifier) {
    owed.remove(packetIdentifier);
  }

  /** The same said anew, with nothing that is over. */
  Stream<Change> changes() {
    Stream.Builder<Change> changes = Stream.builder();
    changes.add(new Change.Begun(client));
    subscriptions.forEach((filter, qos) -> changes.add(new Change.Subscribed(client, filter, qos)));
    received.forEach(id -> changes.add(new Change.Arrived(new Origin(client, id))));
    // Sent ones have no number any more; those below zero are nobody else's.
    long number = -1;
    for (Map.Entry<Integer, Owed> entry : owed.entrySet()) {
      changes.add(new Queued(client, number, entry.getValue().message(), Optional.empty()));
      changes.add(new Change.Sent(client, number, entry.getKey()));
      if (entry.getValue().released()) {
        changes.add(new Change.Received(client, entry.getKey()));
      }
      number--;
    }
    placed.forEach(
        (id, message) -> {
          changes.add(new Queued(client, id, message, Optional.empty()));
          changes.add(new Change.Placed(client, id));
        });
    queued.forEach((id, message) -> changes.add(new Queued(client, id, message, Optional.empty())));
    return changes.build();
  }
}
