package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mqttcourse.lesson.Condition;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Packet;

class TryWatcherTest {
  private final Journal journal = new Journal(System::nanoTime);
  private final Connection connection = journal.connection(Party.STUDENT);
  private final TryWatcher watcher = new TryWatcher(journal);
  private final List<String> done = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void stop() {
    watcher.close();
  }

  private void publish(String topic) {
    journal.record(
        connection,
        "me",
        Direction.TO_BROKER,
        new Packet.Publish(topic, Bytes.utf8("hi"), 0, false, false, 0),
        Bytes.NONE);
  }

  @Test
  void noticesThePacketOnceAndNotBefore() throws InterruptedException {
    watcher.arm(new Condition("publish topic=a"), () -> done.add("a"));

    publish("b");
    watcher.settle();
    assertEquals(List.of(), done);

    publish("a");
    publish("a");
    watcher.settle();
    assertEquals(List.of("a"), done);
  }

  @Test
  void countsWhereSeveralAreAskedFor() throws InterruptedException {
    watcher.arm(new Condition("publish topic=a count=2"), () -> done.add("both"));

    publish("a");
    watcher.settle();
    assertEquals(List.of(), done);

    publish("a");
    watcher.settle();
    assertEquals(List.of("both"), done);
  }

  @Test
  void forgetsWhatItWaitedForBefore() throws InterruptedException {
    watcher.arm(new Condition("publish topic=a"), () -> done.add("a"));
    watcher.arm(new Condition("publish topic=b"), () -> done.add("b"));
    publish("a");
    watcher.settle();
    watcher.disarm();
    publish("b");

    watcher.settle();
    assertEquals(List.of(), done);
  }
}
