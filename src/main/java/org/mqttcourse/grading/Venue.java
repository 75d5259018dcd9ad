package org.mqttcourse.grading;

import java.io.IOException;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.mqttcourse.broker.BrokerSettings;
import org.mqttcourse.broker.CourseBroker;
import org.mqttcourse.broker.DoorAddress;
import org.mqttcourse.broker.link.Links;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Journal;

/**
 * The broker of one check, which may be stopped and started, and the links to it, which may be
 * disturbed. One thread gives orders.
 */
final class Venue implements AutoCloseable {
  private final int bytesPerSecond;
  private final Journal journal;
  private final Links links;
  private final Players players;
  private final DoorAddress studentDoor;
  private volatile CourseBroker broker;
  private volatile boolean stopped;
  private boolean kept;

  /**
   * Starts the broker.
   *
   * @param bytesPerSecond how fast the student's link is; 0 for no limit
   * @param names draws players' identifiers, and what happens by chance
   */
  Venue(int bytesPerSecond, Journal journal, RandomGenerator names) throws IOException {
    this.bytesPerSecond = bytesPerSecond;
    this.journal = journal;
    this.links = new Links(new Random(names.nextLong()));
    this.broker = CourseBroker.start(BrokerSettings.forCheck(), journal, links);
    try {
      this.studentDoor =
          bytesPerSecond == 0 ? broker.address() : broker.openDoor(Party.STUDENT, bytesPerSecond);
      this.players = new Players(names);
      openCourseDoor();
    } catch (IOException | RuntimeException e) {
      broker.close();
      throw e;
    }
  }

  private void openCourseDoor() throws IOException {
    players.goTo(broker.openDoor(Party.COURSE, 0).url());
  }

  /** Where the student's program finds the broker; the same after a restart. */
  String studentUrl() {
    return studentDoor.url();
  }

  Links links() {
    return links;
  }

  Players players() {
    return players;
  }

  /** Ends all connections, and lets nobody in. */
  void stop(boolean keep) {
    if (bytesPerSecond > 0) {
      throw new IllegalStateException("a broker behind a slow link can't be stopped");
    }
    players.left();
    if (keep) {
      broker.shut();
    } else {
      broker.close();
    }
    kept = keep;
    stopped = true;
  }

  /** Lets everybody in again, where it did before. */
  void start() throws IOException {
    if (!stopped) {
      return;
    }
    if (kept) {
      broker.reopen();
    } else {
      broker = CourseBroker.start(BrokerSettings.forCheck().at(studentDoor.port()), journal, links);
    }
    stopped = false;
    openCourseDoor();
  }

  @Override
  public void close() {
    broker.close();
    players.close();
  }
}
