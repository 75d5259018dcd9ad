package org.mqttcourse.broker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mqttcourse.broker.RawClient.connected;
import static org.mqttcourse.broker.RawClient.subscribe;

import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Journal;

/**
 * Some minutes of clients that come, go, die, flood and send rubbish, and beside them some that
 * keep to the protocol and count: {@code mvn test -P soak -Dsoak.minutes=5}.
 */
@Tag("soak")
class SoakTest {
  /** On a machine with much else to do; who waits longer waits in vain. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int PHASES = 4;
  private static final int PUBLISHERS_PER_QOS = 2;
  private static final long HEAP_NOISE = 8 << 20;

  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

  /** What some test client or worker could not do at all. */
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

  @BeforeAll
  static void watchForLeaks() {
    Leaks.watch();
  }

  @Test
  void losesAndDoublesNothingAndLeavesNothingBehind() throws Exception {
    assertNoticesALeak();
    Set<Thread> threadsBefore = Thread.getAllStackTraces().keySet();
    oneVisit();
    await().untilAsserted(() -> assertEquals(List.of(), threadsSince(threadsBefore)));
    long socketsBefore = sockets();
    CourseBroker broker =
        CourseBroker.start(BrokerSettings.forCheck(), new Journal(System::nanoTime, 1000));
    SoakChaos chaos = new SoakChaos(broker.address(), wrong);
    List<SoakPublisher> publishers = new ArrayList<>();
    for (int i = 0; i < PUBLISHERS_PER_QOS; i++) {
      publishers.add(new SoakPublisher("one" + i, 1, broker.address()));
      publishers.add(new SoakPublisher("two" + i, 2, broker.address()));
    }
    List<SoakSubscriber> subscribers =
        List.of(
            new SoakSubscriber("first", broker.address(), wrong),
            new SoakSubscriber("second", broker.address(), wrong));
    List<Long> heap = new ArrayList<>();
    try (RawClient watcher = connected(broker.address(), "watcher")) {
      watcher.send(subscribe(1, "will/+", 1));
      assertEquals("9003000101", watcher.read());
      Thread watching = new Thread(() -> watch(watcher, chaos), "watcher");
      watching.start();
      subscribeFirst(subscribers);
      for (int phase = 0; phase < PHASES; phase++) {
        runPhase(chaos, publishers, subscribers);
        assertEquals(List.of(), List.copyOf(wrong));
        assertEquals(List.of(), List.copyOf(failures));
        await().atMost(PATIENCE).until(() -> chaos.willsToCome() == 0);
        assertOnlyTheWatcherIsConnected(broker);
        heap.add(usedHeap());
        report(phase, chaos, publishers, heap);
      }
    }
    broker.close();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertEquals(List.of(), threadsSince(threadsBefore)));
    await().atMost(PATIENCE).untilAsserted(() -> assertEquals(socketsBefore, sockets()));
    lookForLeaks();
    assertEquals(List.of(), Leaks.found());
    assertTrue(
        heap.get(PHASES - 1) < heap.get(0) * 5 / 4 + HEAP_NOISE, "heap after each phase: " + heap);
  }

  /** Java keeps a socket of its own from its first one on. */
  private static void oneVisit() throws IOException {
    try (CourseBroker broker =
        CourseBroker.start(BrokerSettings.forCheck(), new Journal(System::nanoTime))) {
      connected(broker.address(), "first").reset();
    }
  }

  private void runPhase(
      SoakChaos chaos, List<SoakPublisher> publishers, List<SoakSubscriber> subscribers)
      throws InterruptedException {
    double minutes = Double.parseDouble(System.getProperty("soak.minutes", "5"));
    long until = System.nanoTime() + (long) (minutes * 60e9 / PHASES);
    List<Thread> threads = new ArrayList<>();
    AtomicInteger sending = new AtomicInteger(publishers.size());
    for (SoakPublisher publisher : publishers) {
      threads.add(
          started(
              () -> {
                try {
                  publisher.work(until);
                } finally {
                  sending.decrementAndGet();
                }
              }));
    }
    for (SoakSubscriber subscriber : subscribers) {
      // Also where something is missing it comes to an end.
      BooleanSupplier done =
          () ->
              sending.get() == 0
                  && (hasAll(subscriber, publishers)
                      || System.nanoTime() > until + PATIENCE.toNanos());
      threads.add(started(() -> subscriber.work(done)));
    }
    for (SoakChaos.Visit visit : chaos.visits()) {
      threads.add(
          started(
              () -> {
                while (System.nanoTime() < until) {
                  visit.pay(ThreadLocalRandom.current());
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    for (SoakSubscriber subscriber : subscribers) {
      for (SoakPublisher publisher : publishers) {
        if (subscriber.arrived(publisher.topic()) != publisher.sent()) {
          wrong.add(
              "%d of %d arrived of %s"
                  .formatted(
                      subscriber.arrived(publisher.topic()), publisher.sent(), publisher.topic()));
        }
      }
    }
  }

  private static boolean hasAll(SoakSubscriber subscriber, List<SoakPublisher> publishers) {
    return publishers.stream()
        .allMatch(publisher -> subscriber.arrived(publisher.topic()) == publisher.sent());
  }

  /** What may fail. */
  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private Thread started(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException | InterruptedException | RuntimeException e) {
                failures.add(e);
              }
            });
    thread.start();
    return thread;
  }

  /** Before anything is published that they should get. */
  private static void subscribeFirst(List<SoakSubscriber> subscribers) throws IOException {
    for (SoakSubscriber subscriber : subscribers) {
      subscriber.subscribe();
    }
  }

  private void watch(RawClient watcher, SoakChaos chaos) {
    try {
      for (String read = watcher.read(); !read.equals("closed"); read = watcher.read()) {
        if (read.startsWith("32")) {
          byte[] bytes = HexFormat.of().parseHex(read);
          int start = 6 + bytes[3];
          watcher.send(RawClient.packet(0x40, new byte[] {bytes[start - 2], bytes[start - 1]}));
          String will = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
          if (!chaos.expected(will)) {
            wrong.add("a will that was not to come: " + will);
          }
        }
      }
    } catch (IOException e) {
      failures.add(e);
    }
  }

  private static void assertOnlyTheWatcherIsConnected(CourseBroker broker) throws IOException {
    String topic = "$SYS/broker/clients/connected";
    try (RawClient curious = connected(broker.address(), "curious")) {
      curious.patience(PATIENCE);
      curious.send(subscribe(1, topic, 0));
      assertEquals("9003000100", curious.read());
      String two = HexFormat.of().formatHex(RawClient.publish(0, 0, topic, "2"));
      // The first may come as retained, the others as live ones.
      while (!curious.read().substring(2).equals(two.substring(2))) {
        // Somebody is still on the way out.
      }
    }
  }

  private static long usedHeap() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  private static void report(
      int phase, SoakChaos chaos, List<SoakPublisher> publishers, List<Long> heap) {
    System.out.printf(
        "soak, phase %d: %,d visits, %s messages, %,d KB of heap, %d leaks%n",
        phase + 1,
        chaos.count(),
        publishers.stream().map(SoakPublisher::sent).toList(),
        heap.get(heap.size() - 1) / 1024,
        Leaks.found().size());
  }

  /** Open sockets of this process, where the system tells. */
  private static long sockets() throws IOException {
    Path open = Path.of("/proc/self/fd");
    if (!Files.isDirectory(open)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(open)) {
      return files.filter(SoakTest::isSocket).count();
    }
  }

  private static boolean isSocket(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
    } catch (IOException e) {
      // Closed meanwhile.
      return false;
    }
  }

  /** Of the broker, by the names that Netty, Moquette and Java's pools give them. */
  private static List<String> threadsSince(Set<Thread> before) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread))
        .map(Thread::getName)
        .filter(
            name -> name.matches("(door|Session Executor|pool-|broker ends|Moquette|nioEvent).*"))
        .toList();
  }

  /** A watch that never finds anything would be worth nothing. */
  private static void assertNoticesALeak() {
    new UnpooledByteBufAllocator(true).directBuffer(16).writeByte(1);
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              lookForLeaks();
              return !Leaks.found().isEmpty();
            });
    Leaks.forget();
  }

  /** Netty tells of what was collected when it makes the next buffer. */
  private static void lookForLeaks() {
    UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(true);
    for (int i = 0; i < 20; i++) {
      System.gc();
      allocator.directBuffer(16).release();
    }
  }
}
