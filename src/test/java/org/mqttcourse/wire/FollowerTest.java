package org.mqttcourse.wire;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FollowerTest {
  private static final int MANY = 5000;

  private final Journal journal = new Journal(System::nanoTime, MANY);
  private final List<Long> read = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong missed = new AtomicLong();

  private boolean note(List<Sighting> fresh, long missedBefore) {
    fresh.forEach(sighting -> read.add(sighting.number()));
    missed.addAndGet(missedBefore);
    return true;
  }

  @Test
  void readsAllThatIsRecordedInOrderAndOnAnotherThread() throws InterruptedException {
    AtomicReference<Thread> reader = new AtomicReference<>();
    UnreadPackets.record(journal, 3, 2);
    try (Follower follower =
        Follower.ofAll(
            journal,
            "follower",
            2,
            100,
            (fresh, gone) -> {
              reader.set(Thread.currentThread());
              return note(fresh, gone);
            })) {
      UnreadPackets.record(journal, 2000, 2);
      follower.settle();
    }

    assertEquals(LongStream.rangeClosed(3, 2003).boxed().toList(), read);
    assertEquals(0, missed.get());
    assertNotSame(Thread.currentThread(), reader.get());
  }

  @Test
  void countsWhatTheJournalForgotBeforeItCouldBeRead() throws InterruptedException {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (Follower follower =
        Follower.ofAll(
            journal,
            "follower",
            0,
            1000,
            (fresh, gone) -> {
              reading.countDown();
              hold(goOn);
              return note(fresh, gone);
            })) {
      UnreadPackets.record(journal, 1, 2);
      reading.await();
      UnreadPackets.record(journal, 2 * MANY, 2);
      goOn.countDown();
      follower.settle();
    }

    assertEquals(MANY, missed.get());
    assertEquals(2 * MANY + 1, read.size() + missed.get());
  }

  @Test
  void skipsToTheNewestWhereNobodyNeedsThemAll() throws InterruptedException {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (Follower follower =
        Follower.ofTheNewest(
            journal,
            "follower",
            10,
            (fresh, gone) -> {
              reading.countDown();
              hold(goOn);
              return note(fresh, gone);
            })) {
      UnreadPackets.record(journal, 1, 2);
      reading.await();
      UnreadPackets.record(journal, 1000, 2);
      goOn.countDown();
      follower.settle();
    }

    assertEquals(11, read.size());
    assertEquals(1001, read.get(10));
    assertEquals(990, missed.get());
  }

  @Test
  void endsWhenItsReaderWantsNoMoreOrItIsClosed() throws InterruptedException {
    Follower content =
        Follower.ofAll(
            journal,
            "content",
            0,
            1,
            (fresh, gone) -> {
              note(fresh, gone);
              return false;
            });
    UnreadPackets.record(journal, 2, 2);
    content.settle();
    assertEquals(List.of(1L), read);

    Follower closed = Follower.ofAll(journal, "closed", 2, 1, this::note);
    closed.close();
    UnreadPackets.record(journal, 2, 2);
    closed.settle();
    assertEquals(List.of(1L), read);
    await().until(() -> names().stream().noneMatch(List.of("content", "closed")::contains));
    content.close();
  }

  private static List<String> names() {
    return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
  }

  private static void hold(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
