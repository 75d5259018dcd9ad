package org.mqttcourse.broker;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a broker is to be started.
 *
 * @param host address to listen on, such as 127.0.0.1
 * @param port to listen on; 0 for any free one
 * @param elsewhereIfTaken whether to take a free port where the given one is in use
 * @param upstream another broker to stand behind the door in place of ours, such as {@code
 *     tcp://test.example:1883}
 * @param limits how much it takes
 * @param access who may come in, and what they may do; another broker behind the door sees to that
 *     itself
 * @param data folder where sessions and retained messages outlive the broker; nothing does without
 */
public record BrokerSettings(
    String host,
    int port,
    boolean elsewhereIfTaken,
    Optional<URI> upstream,
    Limits limits,
    Access access,
    Optional<Path> data) {
  /** MQTT's own port, registered with IANA. */
  public static final int MQTT_PORT = 1883;

  /** This machine alone. */
  public static final String LOOPBACK = "127.0.0.1";

  /** A broker with the usual limits, open to everybody. */
  public BrokerSettings(String host, int port, boolean elsewhereIfTaken, Optional<URI> upstream) {
    this(host, port, elsewhereIfTaken, upstream, Limits.usual(), Access.open(), Optional.empty());
  }

  /** A broker for one check: this machine alone, any free port. */
  public static BrokerSettings forCheck() {
    return new BrokerSettings(LOOPBACK, 0, false, Optional.empty());
  }

  /** The same at another port. */
  public BrokerSettings at(int otherPort) {
    return new BrokerSettings(host, otherPort, elsewhereIfTaken, upstream, limits, access, data);
  }

  /** The same with other limits. */
  public BrokerSettings with(Limits other) {
    return new BrokerSettings(host, port, elsewhereIfTaken, upstream, other, access, data);
  }

  /** The same with other users and rules. */
  public BrokerSettings with(Access other) {
    return new BrokerSettings(host, port, elsewhereIfTaken, upstream, limits, other, data);
  }

  /** The same with a folder for what is to outlive it, or without one. */
  public BrokerSettings keepingIn(Optional<Path> folder) {
    return new BrokerSettings(host, port, elsewhereIfTaken, upstream, limits, access, folder);
  }
}
