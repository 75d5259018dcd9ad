package org.mqttcourse.wire;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A frozen journal: what checks judge and drawings show.
 *
 * @param sightings in the order in which they were seen
 */
public record Conversation(List<Sighting> sightings) {
  public Conversation {
    sightings = List.copyOf(sightings);
  }

  /** Only what satisfies the condition. */
  public Conversation where(Predicate<Sighting> condition) {
    return new Conversation(sightings.stream().filter(condition).toList());
  }

  /** Only what was seen on the connections of that party. */
  public Conversation of(Connection.Party party) {
    return where(sighting -> sighting.of(party));
  }

  /** Only what was on its way to the broker. */
  public Conversation toBroker() {
    return where(Sighting::toBroker);
  }

  /** Only what was on its way to a client. */
  public Conversation toClients() {
    return where(sighting -> !sighting.toBroker());
  }

  /** Only what was seen on that connection. */
  public Conversation on(Connection connection) {
    return where(sighting -> sighting.connection().equals(connection));
  }

  /** The connections, in the order in which each first appears. */
  public List<Connection> connections() {
    return sightings.stream().map(Sighting::connection).distinct().toList();
  }

  /** The events of one type, such as {@code Packet.Publish.class}, in order. */
  public <E extends Event> List<E> all(Class<E> type) {
    return stream(type).toList();
  }

  /** Each message once: every PUBLISH that its sender did not mark as sent again. */
  public List<Packet.Publish> messages() {
    return all(Packet.Publish.class).stream().filter(message -> !message.dup()).toList();
  }

  /** Where that very event was seen: the same object, for an equal one may have been sent twice. */
  @SuppressWarnings("ReferenceEquality")
  public Optional<Sighting> sightingOf(Event event) {
    return sightings.stream().filter(sighting -> sighting.event() == event).findFirst();
  }

  /** The first sighting of an event of that type. */
  public Optional<Sighting> first(Class<? extends Event> type) {
    return first(type, event -> true);
  }

  /** The first sighting of an event of that type that satisfies the condition. */
  public <E extends Event> Optional<Sighting> first(Class<E> type, Predicate<E> condition) {
    return sightings.stream()
        .filter(sighting -> type.isInstance(sighting.event()))
        .filter(sighting -> condition.test(type.cast(sighting.event())))
        .findFirst();
  }

  /** Whether there is an event of that type. */
  public boolean has(Class<? extends Event> type) {
    return stream(type).findAny().isPresent();
  }

  /** Whether nothing was seen. */
  public boolean isEmpty() {
    return sightings.isEmpty();
  }

  private <E extends Event> Stream<E> stream(Class<E> type) {
    return sightings.stream().map(Sighting::event).filter(type::isInstance).map(type::cast);
  }
}
