package org.mqttcourse.shell;

import java.util.List;
import java.util.function.Predicate;
import org.mqttcourse.lesson.Condition;
import org.mqttcourse.wire.Follower;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Sighting;

/**
 * Notices that a try step has really happened. It reads packets, and does what follows from them
 * (saving, printing), on a thread of its own, which there is only while something is waited for.
 */
final class TryWatcher implements AutoCloseable {
  private static final int MOST_AT_ONCE = 1000;

  private final Journal journal;
  private Follower follower;

  /** Waits for nothing yet. */
  TryWatcher(Journal journal) {
    this.journal = journal;
  }

  /** From now on waits for that; forgets what it waited for before. */
  synchronized void arm(Condition condition, Runnable whenDone) {
    disarm();
    follower =
        Follower.ofAll(
            journal,
            "try-watcher",
            journal.lastNumber(),
            MOST_AT_ONCE,
            new Attempt(condition, whenDone));
  }

  /** Waits for nothing. */
  synchronized void disarm() {
    if (follower != null) {
      follower.close();
    }
  }

  /** Waits until everything that has happened by now is noticed, said and saved. */
  void settle() throws InterruptedException {
    Follower busy;
    synchronized (this) {
      busy = follower;
    }
    if (busy != null) {
      busy.settle();
    }
  }

  @Override
  public void close() {
    disarm();
  }

  /** What is waited for. */
  private static final class Attempt implements Follower.Reader {
    private final Condition condition;
    private final Runnable whenDone;
    private Predicate<Sighting> packet;
    private int missing;

    Attempt(Condition condition, Runnable whenDone) {
      this.condition = condition;
      this.whenDone = whenDone;
    }

    @Override
    public boolean read(List<Sighting> fresh, long missed) {
      if (packet == null) {
        // Made at the first packet: a prompt should not have to wait for it.
        packet = condition.packet();
        missing = condition.count();
      }
      for (Sighting sighting : fresh) {
        if (packet.test(sighting) && --missing == 0) {
          whenDone.run();
          return false;
        }
      }
      return true;
    }
  }
}
