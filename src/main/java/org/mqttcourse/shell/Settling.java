package org.mqttcourse.shell;

import java.time.Duration;
import org.mqttcourse.wire.Journal;

/**
 * Where a script is piped in, nobody waits between two commands. So the shell does: until the wire
 * is quiet, so that what a command brings about stands below it and nothing is cut off at the end.
 */
final class Settling {
  private static final Duration BETWEEN = Duration.ofMillis(40);
  private static final Duration AT_THE_END = Duration.ofMillis(150);
  private static final int MOST_WAITS = 25;

  private Settling() {}

  static void afterCommand(Session session) throws InterruptedException {
    if (!session.screen().isTerminal()) {
      settle(session, BETWEEN);
    }
  }

  static void atTheEnd(Session session) throws InterruptedException {
    if (!session.screen().isTerminal() && session.journal().lastNumber() > 0) {
      settle(session, AT_THE_END);
    }
  }

  private static void settle(Session session, Duration quiet) throws InterruptedException {
    Journal journal = session.journal();
    for (int i = 0; i < MOST_WAITS; i++) {
      // At QoS 0 only the broker knows whether something is still on its way.
      session.broker().settle();
      if (journal.awaitAfter(journal.lastNumber(), sighting -> true, quiet).isEmpty()) {
        break;
      }
    }
    session.walk().watcher().settle();
  }
}
