package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.mqttcourse.report.Theme;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

class ProjectorTest {
  private final AtomicLong clock = new AtomicLong();
  private final Projector projector = new Projector(clock::get, false);

  private static Sighting publish(Direction direction) {
    return new Sighting(
        1,
        Duration.ZERO,
        new Connection(1, Connection.Party.STUDENT),
        "me",
        direction,
        new Packet.Publish("a/b", Bytes.utf8("hi"), 0, false, false, 0),
        Bytes.NONE);
  }

  private String head() {
    return projector.picture(Theme.PLAIN, 80, 24).get(0);
  }

  @Test
  void countsEachMessageOnceAndBySeconds() {
    projector.before(List.of(publish(Direction.TO_BROKER)));
    assertTrue(projector.read(List.of(publish(Direction.TO_BROKER)), 0));
    assertTrue(projector.read(List.of(publish(Direction.TO_CLIENT)), 0));
    assertTrue(projector.read(List.of(publish(Direction.TO_BROKER)), 0));
    clock.addAndGet(1_500_000_000L);

    assertTrue(head().startsWith(" 2 messages, 2/s"), head());

    clock.addAndGet(3_600_000_000_000L);
    assertTrue(projector.read(List.of(publish(Direction.TO_BROKER)), 0));
    assertTrue(head().startsWith(" 3 messages, 0/s"), head());
  }

  @Test
  void countsWhatOthersSayBehindTheBroker() {
    Projector ofTheClass = new Projector(clock::get, true);
    assertTrue(ofTheClass.read(List.of(publish(Direction.TO_CLIENT)), 0));
    assertTrue(ofTheClass.read(List.of(publish(Direction.TO_CLIENT)), 0));
    clock.addAndGet(1_500_000_000L);

    String head = ofTheClass.picture(Theme.PLAIN, 80, 24).get(0);
    assertTrue(head.startsWith(" 2 messages, 2/s"), head);
  }

  @Test
  void forgetsSinceTheLastPictureWhatWasShown() {
    for (int i = 0; i < 50; i++) {
      assertTrue(projector.read(List.of(publish(Direction.TO_BROKER)), 0));
    }

    List<String> first = projector.picture(Theme.PLAIN, 80, 24);
    List<String> second = projector.picture(Theme.PLAIN, 80, 24);

    assertTrue(first.get(23).contains("of 50"), first.get(23));
    assertTrue(second.get(23).isEmpty(), second.get(23));
  }
}
