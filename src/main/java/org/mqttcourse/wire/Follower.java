package org.mqttcourse.wire;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Reads along in a journal, on a thread of its own, in bunches and with a pause between two. So
 * whoever records never waits for a reader, and wakes one up some fifty times a second at the most.
 * What waits to be read stands in the journal and nowhere else: its bounds are the only ones.
 */
public final class Follower implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofHours(1);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final Journal journal;
  private final int most;
  private final boolean skips;
  private final Reader reader;
  private final Thread thread;
  private long read;
  private boolean reading;
  private boolean hurry;
  private boolean closed;
  private boolean ended;

  /** Reads what has come. */
  @FunctionalInterface
  public interface Reader {
    /**
     * Hears of what is new, on the follower's thread.
     *
     * @param fresh in order; never empty
     * @param missed how many before these nobody will see: they were skipped, or forgotten
     * @return whether it wants more
     */
    boolean read(List<Sighting> fresh, long missed);
  }

  private Follower(
      Journal journal, String name, long after, int most, boolean skips, Reader reader) {
    this.journal = journal;
    this.read = after;
    this.most = most;
    this.skips = skips;
    this.reader = reader;
    this.thread = new Thread(this::follow, name);
    thread.setDaemon(true);
  }

  /**
   * Reads everything that is recorded.
   *
   * @param name of the thread
   * @param after the number of the last one that is known already
   * @param most at once
   */
  public static Follower ofAll(Journal journal, String name, long after, int most, Reader reader) {
    return started(new Follower(journal, name, after, most, false, reader));
  }

  /** Of what comes from now on only the newest, so many at once: it is always up to date. */
  public static Follower ofTheNewest(Journal journal, String name, int most, Reader reader) {
    return started(new Follower(journal, name, journal.lastNumber(), most, true, reader));
  }

  private static Follower started(Follower follower) {
    follower.thread.start();
    return follower;
  }

  private void follow() {
    try {
      while (begins()) {
        readOn();
        pause();
      }
    } catch (InterruptedException e) {
      // Closed while it waited.
    } finally {
      end();
    }
  }

  /** Whether there is something to read; waits for it. */
  private boolean begins() throws InterruptedException {
    boolean there = false;
    while (!there) {
      there = journal.awaitNewer(read, LONG);
    }
    synchronized (this) {
      reading = !closed;
      return reading;
    }
  }

  private void readOn() {
    long from = skips ? Math.max(read, journal.lastNumber() - most) : read;
    List<Sighting> fresh = journal.after(from, most);
    boolean more = fresh.isEmpty() || reader.read(fresh, fresh.get(0).number() - 1 - read);
    synchronized (this) {
      reading = false;
      closed |= !more;
      read = fresh.isEmpty() ? read : fresh.get(fresh.size() - 1).number();
      notifyAll();
    }
  }

  /** Only behind a bunch that was the last for now. */
  private synchronized void pause() throws InterruptedException {
    long end = System.nanoTime() + PAUSE.toNanos();
    while (!hurry && !closed && journal.lastNumber() - read < most) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        break;
      }
      wait(left);
    }
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Waits, for two seconds at the most, until all that is recorded by now was read. */
  public synchronized void settle() throws InterruptedException {
    long number = journal.lastNumber();
    long end = System.nanoTime() + PATIENCE_NANOS;
    hurry = true;
    notifyAll();
    while (read < number && !ended) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    hurry = false;
  }

  /** Reads no more. What is being read just now is read to its end, and nobody waits for that. */
  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
    if (!reading) {
      thread.interrupt();
    }
  }
}
