package org.mqttcourse.broker.data;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that is kept: the sum of all changes. Not safe for many threads. */
public final class Kept {
  private final Map<String, KeptSession> sessions = new LinkedHashMap<>();
  private final Map<String, Change.Retained> retained = new HashMap<>();

  /**
   * Who has got something of an exchange at QoS 2 of which the publisher has not yet heard. After a
   * crash the publisher sends it again, and then these must not get it twice.
   */
  private final Map<Origin, Set<String>> unfinished = new HashMap<>();

  private long lastNumber;

  /** The sessions that last. */
  public Collection<KeptSession> sessions() {
    return sessions.values();
  }

  /** The retained messages. */
  public Collection<Change.Retained> retained() {
    return retained.values();
  }

  boolean has(String client) {
    return sessions.containsKey(client);
  }

  long newNumber() {
    return ++lastNumber;
  }

  Set<String> reached(Origin origin) {
    return Set.copyOf(unfinished.getOrDefault(origin, Set.of()));
  }

  void apply(Change change) {
    if (change instanceof Change.Queued queued) {
      lastNumber = Math.max(lastNumber, queued.number());
      queued
          .origin()
          .ifPresent(
              origin ->
                  unfinished.computeIfAbsent(origin, o -> new HashSet<>()).add(queued.client()));
      session(queued.client()).ifPresent(session -> session.queue(queued));
    } else if (change instanceof Change.Placed placed) {
      session(placed.client()).ifPresent(session -> session.place(placed.number()));
    } else if (change instanceof Change.Dropped dropped) {
      session(dropped.client()).ifPresent(session -> session.drop(dropped.number()));
    } else if (change instanceof Change.Sent sent) {
      session(sent.client())
          .ifPresent(session -> session.send(sent.number(), sent.packetIdentifier()));
    } else if (change instanceof Change.Received received) {
      session(received.client())
          .ifPresent(session -> session.received(received.packetIdentifier()));
    } else if (change instanceof Change.Done done) {
      session(done.client()).ifPresent(session -> session.done(done.packetIdentifier()));
    } else if (change instanceof Change.Arrived arrived) {
      unfinished.remove(arrived.origin());
      session(arrived.origin().client())
          .ifPresent(session -> session.received().add(arrived.origin().packetIdentifier()));
    } else if (change instanceof Change.Released released) {
      session(released.origin().client())
          .ifPresent(session -> session.received().remove(released.origin().packetIdentifier()));
    } else {
      applyRare(change);
    }
  }

  private void applyRare(Change change) {
    if (change instanceof Change.Begun begun) {
      forget(begun.client());
      sessions.put(begun.client(), new KeptSession(begun.client()));
    } else if (change instanceof Change.Forgotten forgotten) {
      forget(forgotten.client());
    } else if (change instanceof Change.Subscribed subscribed) {
      session(subscribed.client())
          .ifPresent(session -> session.subscriptions().put(subscribed.filter(), subscribed.qos()));
    } else if (change instanceof Change.Unsubscribed unsubscribed) {
      session(unsubscribed.client())
          .ifPresent(session -> session.subscriptions().remove(unsubscribed.filter()));
    } else if (change instanceof Change.Retained message) {
      retained.put(message.message().topic(), message);
    } else if (change instanceof Change.Cleared cleared) {
      retained.remove(cleared.topic());
    }
  }

  private void forget(String client) {
    sessions.remove(client);
    unfinished.keySet().removeIf(origin -> origin.client().equals(client));
  }

  private Optional<KeptSession> session(String client) {
    return Optional.ofNullable(sessions.get(client));
  }

  /** The same said anew, with nothing that is over. */
  Stream<Change> changes() {
    return Stream.of(
            retained.values().stream(),
            sessions.values().stream().flatMap(KeptSession::changes),
            unfinished.entrySet().stream().flatMap(Kept::unfinished))
        .flatMap(changes -> changes);
  }

  private static Stream<Change> unfinished(Map.Entry<Origin, Set<String>> entry) {
    Message nothing = new Message("", 0, false, new byte[0]);
    return entry.getValue().stream()
        .flatMap(
            client ->
                Stream.of(
                    new Change.Queued(client, 0, nothing, Optional.of(entry.getKey())),
                    new Change.Dropped(client, 0)));
  }
}
