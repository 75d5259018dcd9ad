package org.mqttcourse.wire;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Keeps what the front door sees, in the order in which it was seen. Safe for many threads.
 *
 * <p>Its memory is bounded: when it is full the oldest sightings go first, and {@link #forgotten}
 * tells how many went.
 */
public final class Journal {
  private static final int DEFAULT_CAPACITY = 200_000;

  /** Of packets as they were on the wire; what they were read as takes about as much again. */
  private static final long MOST_BYTES = 64L << 20;

  private final LongSupplier nanoClock;
  private final long openedAt;
  private final int capacity;
  private final Deque<Sighting> sightings = new ArrayDeque<>();
  private final List<Consumer<Sighting>> listeners = new CopyOnWriteArrayList<>();
  private long bytes;
  private long lastNumber;
  private int lastConnection;

  /**
   * Opens a journal.
   *
   * @param nanoClock such as {@code System::nanoTime}
   */
  public Journal(LongSupplier nanoClock) {
    this(nanoClock, DEFAULT_CAPACITY);
  }

  /** Opens a journal that keeps that many sightings at the most. */
  public Journal(LongSupplier nanoClock, int capacity) {
    this.nanoClock = nanoClock;
    this.capacity = capacity;
    this.openedAt = nanoClock.getAsLong();
  }

  /** One that keeps nothing and tells nobody: to measure what recording costs. */
  public static Journal off() {
    return new Journal(() -> 0, 0);
  }

  /** Whether it keeps anything. */
  public boolean isOn() {
    return capacity > 0;
  }

  /** The next connection of that party. */
  public synchronized Connection connection(Connection.Party party) {
    return new Connection(++lastConnection, party);
  }

  /** Records an event; listeners hear of it on this thread, so they must be quick. */
  public void record(
      Connection connection, String clientIdentifier, Direction direction, Event event, Bytes raw) {
    if (!isOn()) {
      return;
    }
    Sighting sighting;
    synchronized (this) {
      Duration at = Duration.ofNanos(nanoClock.getAsLong() - openedAt);
      sighting =
          new Sighting(++lastNumber, at, connection, clientIdentifier, direction, event, raw);
      sightings.addLast(sighting);
      bytes += raw.size();
      while (sightings.size() > capacity || (bytes > MOST_BYTES && sightings.size() > 1)) {
        bytes -= sightings.removeFirst().raw().size();
      }
      notifyAll();
    }
    listeners.forEach(listener -> listener.accept(sighting));
  }

  /** Tells the listener of every event from now on, until the returned handle is closed. */
  public Listening listen(Consumer<Sighting> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** What has been seen so far; later events don't change it. */
  public synchronized Conversation freeze() {
    return new Conversation(List.copyOf(sightings));
  }

  /** How many of the oldest sightings had to go. */
  public synchronized long forgotten() {
    return lastNumber - sightings.size();
  }

  /** The number of the newest sighting; 0 while there is none. */
  public synchronized long lastNumber() {
    return lastNumber;
  }

  /**
   * Waits until some sighting, past or coming, satisfies the condition.
   *
   * @param deadline how long from now
   * @return the first such sighting; empty where the deadline passed
   */
  public Optional<Sighting> await(Predicate<Sighting> condition, Duration deadline)
      throws InterruptedException {
    return awaitAfter(0, condition, deadline);
  }

  /** The same, for sightings with a number greater than the given one. */
  public synchronized Optional<Sighting> awaitAfter(
      long number, Predicate<Sighting> condition, Duration deadline) throws InterruptedException {
    long end = System.nanoTime() + deadline.toNanos();
    long looked = number;
    while (true) {
      // From the newest backwards, so that a long journal is not read again at each wake-up.
      Optional<Sighting> hit = firstAfter(looked, condition);
      if (hit.isPresent()) {
        return hit;
      }
      looked = lastNumber;
      long left = end - System.nanoTime();
      if (left <= 0) {
        return Optional.empty();
      }
      wait(left / 1_000_000, (int) (left % 1_000_000));
    }
  }

  private Optional<Sighting> firstAfter(long number, Predicate<Sighting> condition) {
    Sighting first = null;
    for (var newest = sightings.descendingIterator(); newest.hasNext(); ) {
      Sighting sighting = newest.next();
      if (sighting.number() <= number) {
        break;
      }
      if (condition.test(sighting)) {
        first = sighting;
      }
    }
    return Optional.ofNullable(first);
  }

  /** Ends a listener's listening. */
  @FunctionalInterface
  public interface Listening extends AutoCloseable {
    @Override
    void close();
  }
}
