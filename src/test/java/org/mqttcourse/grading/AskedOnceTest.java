package org.mqttcourse.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Packet;

class AskedOnceTest {
  private final Journal journal = new Journal(() -> 0);
  private final Connection student = journal.connection(Party.STUDENT);
  private final Connection course = journal.connection(Party.COURSE);
  private final List<Long> asked = new ArrayList<>();

  @Test
  void asksAboutEachOfTheStudentsSightingsOnceFromTheOldestOn() throws InterruptedException {
    AskedOnce condition =
        new AskedOnce(
            sighting -> {
              asked.add(sighting.number());
              if (asked.size() == 2) {
                // Comes while the journal is being read.
                ping(student);
              }
              return false;
            });
    ping(student);
    ping(course);
    ping(student);
    assertFalse(isMet(condition));
    ping(course);
    ping(student);
    assertFalse(isMet(condition));
    assertFalse(isMet(condition));
    assertEquals(List.of(1L, 3L, 4L, 6L), asked);
  }

  private boolean isMet(AskedOnce condition) throws InterruptedException {
    return journal.awaitAfter(condition.newest(), condition, Duration.ZERO).isPresent();
  }

  private void ping(Connection connection) {
    journal.record(connection, "anna", Direction.TO_BROKER, new Packet.PingReq(), Bytes.utf8(""));
  }
}
