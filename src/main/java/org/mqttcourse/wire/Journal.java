package org.mqttcourse.wire;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
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

  /** Of packets as they were on the wire; those that were looked at take about as much again. */
  private static final long MOST_BYTES = 64L << 20;

  private final LongSupplier nanoClock;
  private final long openedAt;
  private final int capacity;
  private final Deque<JournalPage> pages = new ArrayDeque<>();
  private final List<Consumer<Sighting>> listeners = new CopyOnWriteArrayList<>();
  private JournalPage spare;
  private long bytes;
  private long lastNumber;
  private long forgotten;
  private int waiting;
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
          new Sighting(lastNumber + 1, at, connection, clientIdentifier, direction, event, raw);
      pageFor(0).add(sighting);
      recorded(raw.size());
    }
    listeners.forEach(listener -> listener.accept(sighting));
  }

  /**
   * Records a packet that is read only when somebody asks for it. The same is true for listeners.
   *
   * @param size of the packet in bytes
   * @param copying puts them where they are kept
   */
  public void record(Witness witness, Direction direction, int size, Copying copying) {
    if (!isOn()) {
      return;
    }
    Sighting sighting = null;
    synchronized (this) {
      JournalPage page = pageFor(size);
      page.add(nanoClock.getAsLong() - openedAt, witness, direction, size, copying);
      if (!listeners.isEmpty()) {
        sighting = page.sighting(lastNumber + 1);
      }
      recorded(size);
    }
    if (sighting != null) {
      for (Consumer<Sighting> listener : listeners) {
        listener.accept(sighting);
      }
    }
  }

  private JournalPage pageFor(int size) {
    JournalPage newest = pages.peekLast();
    if (newest == null || !newest.hasRoomFor(size)) {
      newest = emptyPage();
      pages.addLast(newest);
    }
    return newest;
  }

  private JournalPage emptyPage() {
    if (spare == null) {
      return new JournalPage(lastNumber + 1);
    }
    JournalPage page = spare;
    spare = null;
    page.beginAgain(lastNumber + 1);
    return page;
  }

  private void recorded(int size) {
    lastNumber++;
    bytes += size;
    while (kept() > capacity || (bytes > MOST_BYTES && kept() > 1)) {
      JournalPage oldest = pages.getFirst();
      bytes -= oldest.forgetOldest();
      forgotten++;
      if (oldest.isForgotten()) {
        pages.removeFirst();
        spare = oldest.isLent() ? spare : oldest;
      }
    }
    if (waiting > 0) {
      notifyAll();
    }
  }

  private long kept() {
    return lastNumber - forgotten;
  }

  /** Tells the listener of every event from now on, until the returned handle is closed. */
  public Listening listen(Consumer<Sighting> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** What has been seen so far; later events don't change it. */
  public Conversation freeze() {
    return new Conversation(after(0));
  }

  /** The newest of what has been seen so far, so many at the most. */
  public Conversation newest(int most) {
    return new Conversation(after(Math.max(0, lastNumber() - most)));
  }

  private List<Sighting> after(long number) {
    return after(number, Integer.MAX_VALUE);
  }

  /** What is kept with a number greater than that: in order, and so many at the most. */
  synchronized List<Sighting> after(long number, int most) {
    long there = Math.max(0, Math.min(kept(), lastNumber - number));
    List<Sighting> sightings = new ArrayList<>((int) Math.min(there, most));
    // From the newest backwards, so that a long journal is not gone through for its end.
    Deque<JournalPage> wanted = new ArrayDeque<>();
    for (var newest = pages.descendingIterator(); newest.hasNext(); ) {
      JournalPage page = newest.next();
      if (page.nextNumber() <= number + 1) {
        break;
      }
      wanted.addFirst(page);
    }
    wanted.forEach(page -> page.addAfter(number, most, sightings));
    return sightings;
  }

  /** How many of the oldest sightings had to go. */
  public synchronized long forgotten() {
    return forgotten;
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
  public Optional<Sighting> awaitAfter(
      long number, Predicate<Sighting> condition, Duration deadline) throws InterruptedException {
    long end = System.nanoTime() + deadline.toNanos();
    long looked = number;
    while (true) {
      // The condition is asked outside of the lock: whoever records never waits for it.
      List<Sighting> fresh = after(looked);
      Optional<Sighting> hit = fresh.stream().filter(condition).findFirst();
      if (hit.isPresent()) {
        return hit;
      }
      looked = fresh.isEmpty() ? looked : fresh.get(fresh.size() - 1).number();
      if (!awaitNewerUntil(looked, end)) {
        return Optional.empty();
      }
    }
  }

  /** Whether one with a greater number is there, or comes so soon. */
  boolean awaitNewer(long number, Duration deadline) throws InterruptedException {
    return awaitNewerUntil(number, System.nanoTime() + deadline.toNanos());
  }

  private synchronized boolean awaitNewerUntil(long number, long end) throws InterruptedException {
    waiting++;
    try {
      while (lastNumber <= number) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        wait(left / 1_000_000, (int) (left % 1_000_000));
      }
      return true;
    } finally {
      waiting--;
    }
  }

  /** Puts a packet's bytes where they are kept. */
  @FunctionalInterface
  public interface Copying {
    /** Copies all of them into the array, from that place on. */
    void into(byte[] target, int at);
  }

  /** Ends a listener's listening. */
  @FunctionalInterface
  public interface Listening extends AutoCloseable {
    @Override
    void close();
  }
}
