package org.mqttcourse.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.mqttcourse.broker.Access;
import org.mqttcourse.broker.BrokerSettings;
import org.mqttcourse.broker.BrokerState;
import org.mqttcourse.broker.DoorAddress;
import org.mqttcourse.broker.TlsSettings;
import org.mqttcourse.broker.link.Links;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.Journal;

/**
 * The shell's broker, started when it is first needed or when the prompt has been idle for a
 * moment: never before the prompt. Safe for many threads.
 */
final class LazyBroker implements AutoCloseable {
  private final BrokerStarter starter;
  private BrokerSettings settings;
  private final Journal journal;
  private final Links links;
  private final Consumer<Text> tell;
  private BrokerStarter.Running running;
  private volatile DoorAddress address;
  private volatile boolean stopped;
  private int lastPort;
  private Optional<TlsSettings> tls = Optional.empty();
  private boolean closed;
  private Optional<Path> provenData = Optional.empty();

  /**
   * Starts nothing yet.
   *
   * @param links to its clients, which may be disturbed
   * @param tell hears where the broker is, when that is not where one expects it
   */
  LazyBroker(
      BrokerStarter starter,
      BrokerSettings settings,
      Journal journal,
      Links links,
      Consumer<Text> tell) {
    this.starter = starter;
    this.settings = settings;
    this.journal = journal;
    this.links = links;
    this.tell = tell;
  }

  /**
   * Where the broker listens; starts it if it is not running yet.
   *
   * @throws UserError where it can't be started
   */
  synchronized DoorAddress address() {
    if (stopped) {
      throw UserError.of("shell.broker.is.stopped");
    }
    if (running == null) {
      start();
    }
    return running.address();
  }

  /**
   * Opens an encrypted port; from now on each start opens it again.
   *
   * @return where that port is
   * @throws UserError where that can't be done
   */
  synchronized DoorAddress openTls(TlsSettings settings) {
    DoorAddress unused = address();
    DoorAddress opened = openTlsNow(tls.orElse(settings));
    tls = Optional.of(tls.orElse(settings).at(opened.port()));
    return opened;
  }

  /**
   * Where its encrypted port is.
   *
   * @throws UserError where nobody has opened it
   */
  synchronized DoorAddress encryptedAddress() {
    DoorAddress unused = address();
    return openTlsNow(tls.orElseThrow(() -> UserError.of("shell.broker.no.tls")));
  }

  private DoorAddress openTlsNow(TlsSettings settings) {
    try {
      return running.openTls(settings);
    } catch (IOException e) {
      throw UserError.because(e);
    }
  }

  /**
   * Lets all clients feel it; until {@link #startAgain} the broker stays down.
   *
   * @param keep whether it keeps sessions and retained messages for its next start
   * @return false where it was stopped already
   */
  synchronized boolean stop(boolean keep) {
    boolean was = !stopped;
    stopped = true;
    address = null;
    if (running != null && keep) {
      running.shut();
    } else if (running != null) {
      running.close();
      running = null;
    }
    return was;
  }

  /**
   * Starts it where it listened before.
   *
   * @return false where it was running already
   * @throws UserError where it can't be started
   */
  synchronized boolean startAgain() {
    if (!stopped && running != null) {
      return false;
    }
    if (running == null) {
      start();
    } else {
      reopen();
    }
    stopped = false;
    return true;
  }

  private void reopen() {
    int port = lastPort;
    try {
      running.reopen();
    } catch (IOException e) {
      throw UserError.because(e);
    }
    listensAt(port);
  }

  private void start() {
    if (closed) {
      throw UserError.of("shell.broker.leaving");
    }
    int port = lastPort == 0 ? settings.port() : lastPort;
    try {
      running = starter.start(settings.at(port), journal, links, tell);
      provenData = settings.data();
    } catch (IOException e) {
      // A folder that is no good is not tried again.
      settings = settings.keepingIn(provenData);
      throw UserError.because(e);
    }
    listensAt(port);
    tls = tls.map(wanted -> wanted.at(openTlsNow(wanted).port()));
  }

  private void listensAt(int port) {
    address = running.address();
    lastPort = address.port();
    if (port != 0 && lastPort != port) {
      tell.accept(Text.of("shell.broker.port.taken", port, address));
    }
  }

  /**
   * What it holds now; starts it if it is not running yet.
   *
   * @return empty where a broker behind the door doesn't tell
   * @throws UserError where it is stopped, or can't be started
   */
  synchronized Optional<BrokerState> state() {
    DoorAddress unused = address();
    return running.state();
  }

  /**
   * What it holds when all that clients have written was dealt with.
   *
   * @return empty where it does not run, or doesn't tell
   */
  synchronized Optional<BrokerState> settledState() {
    if (running == null || stopped) {
      return Optional.empty();
    }
    running.settle();
    return running.state();
  }

  /** Waits until what clients have written has come in and been dealt with, where it runs. */
  synchronized void settle() {
    if (running != null && !stopped) {
      running.settle();
    }
  }

  /** What it was, or will be, started with. */
  synchronized BrokerSettings settings() {
    return settings;
  }

  /** From its next start on it keeps everything in that folder, or nothing anywhere. */
  synchronized void keepIn(Optional<Path> folder) {
    onlyOurs();
    if (running != null && !settings.data().equals(folder)) {
      // What it kept in its memory belongs to nobody any more.
      running.close();
      running = null;
    }
    settings = settings.keepingIn(folder);
  }

  /** Who may come in, and what they may do. */
  synchronized Access access() {
    onlyOurs();
    return settings.access();
  }

  /** From now on others may come in, and other rules hold. */
  synchronized void admit(Access access) {
    settings = settings.with(access);
    if (running != null) {
      running.admit(access);
    }
  }

  /** Whether it is somebody else's, behind our door. */
  synchronized boolean isElsewhere() {
    return settings.upstream().isPresent();
  }

  private void onlyOurs() {
    if (isElsewhere()) {
      throw UserError.of("shell.broker.only.ours");
    }
  }

  /** Whether somebody stopped it. Never waits. */
  boolean isStopped() {
    return stopped;
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
