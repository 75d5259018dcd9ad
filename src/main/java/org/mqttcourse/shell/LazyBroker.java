package org.mqttcourse.shell;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.mqttcourse.broker.BrokerSettings;
import org.mqttcourse.broker.DoorAddress;
import org.mqttcourse.report.UserError;
import org.mqttcourse.wire.Journal;

/**
 * The shell's broker, started when it is first needed or when the prompt has been idle for a
 * moment: never before the prompt. Safe for many threads.
 */
final class LazyBroker implements AutoCloseable {
  private final BrokerStarter starter;
  private final BrokerSettings settings;
  private final Journal journal;
  private final Consumer<String> tell;
  private BrokerStarter.Running running;
  private volatile DoorAddress address;
  private boolean closed;

  /**
   * Starts nothing yet.
   *
   * @param tell hears where the broker is, when that is not where one expects it
   */
  LazyBroker(
      BrokerStarter starter, BrokerSettings settings, Journal journal, Consumer<String> tell) {
    this.starter = starter;
    this.settings = settings;
    this.journal = journal;
    this.tell = tell;
  }

  /**
   * Where the broker listens; starts it if it is not running yet.
   *
   * @throws UserError where it can't be started
   */
  synchronized DoorAddress address() {
    if (running == null) {
      start();
    }
    return running.address();
  }

  private void start() {
    if (closed) {
      throw new UserError("The shell is being left; the broker is not started any more.");
    }
    try {
      running = starter.start(settings, journal);
    } catch (IOException e) {
      throw new UserError(e.getMessage());
    }
    address = running.address();
    if (settings.port() != 0 && address.port() != settings.port()) {
      tell.accept(
          "Port "
              + settings.port()
              + " is in use by another program, so the broker listens on "
              + address
              + ".");
    }
  }

  /** Where the broker listens; empty while it does not run. Never waits. */
  Optional<DoorAddress> addressNow() {
    return Optional.ofNullable(address);
  }

  /** Starts the broker on a thread of its own, unless it is needed, and so started, before. */
  void startAfter(long millis, Runnable whenStarted) {
    Thread thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(millis);
                address();
                whenStarted.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (UserError e) {
                // Said again when the broker is really needed; until then nobody asked for it.
              }
            },
            "broker-start");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (running != null) {
      running.close();
      running = null;
      address = null;
    }
  }
}
