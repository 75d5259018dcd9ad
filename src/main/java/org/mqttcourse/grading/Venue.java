package org.mqttcourse.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.mqttcourse.broker.Access;
import org.mqttcourse.broker.BrokerSettings;
import org.mqttcourse.broker.CourseBroker;
import org.mqttcourse.broker.DoorAddress;
import org.mqttcourse.broker.RulesFile;
import org.mqttcourse.broker.TlsSettings;
import org.mqttcourse.broker.Users;
import org.mqttcourse.broker.link.Links;
import org.mqttcourse.check.Entrance;
import org.mqttcourse.check.Probe.Certificate;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Journal;

/**
 * The broker of one check, which may be stopped and started, and the links to it, which may be
 * disturbed. One thread gives orders.
 */
final class Venue implements AutoCloseable {
  /** The variable that tells a program where the broker is. */
  static final String URL = "MQTT_URL";

  private final Journal journal;
  private final BrokerSettings settings;
  private final boolean oneDoorOnly;
  private final Path authority;
  private final Links links;
  private final Players players;
  private final Map<String, String> environment;
  private final Map<Path, Integer> sockets = new HashMap<>();
  private volatile CourseBroker broker;
  private boolean stopped;
  private boolean kept;

  /**
   * Starts the broker.
   *
   * @param bytesPerSecond how fast the student's link is; 0 for no limit
   * @param authority folder of the certificate authority, which is made when it is needed
   * @param names draws players' identifiers
   * @param seed of what happens on the links by chance: the same again with the same seed
   */
  Venue(
      Entrance entrance,
      int bytesPerSecond,
      Path authority,
      Journal journal,
      RandomGenerator names,
      long seed)
      throws IOException {
    this.journal = journal;
    this.authority = authority;
    this.settings = BrokerSettings.forCheck().with(access(entrance));
    this.oneDoorOnly = bytesPerSecond == 0 && !entrance.encrypted();
    // The values of the check come from that seed, too: these numbers are not to be the same.
    this.links = new Links(new Random(~seed));
    this.players = new Players(names);
    this.broker = CourseBroker.start(settings, journal, links);
    try {
      this.environment = environment(entrance, bytesPerSecond);
      openCourseDoor();
    } catch (IOException | RuntimeException e) {
      broker.close();
      throw e;
    }
  }

  private static Access access(Entrance entrance) throws IOException {
    return new Access(
        entrance.passwords().isEmpty() ? Users.anyone() : Users.only(entrance.passwords()),
        RulesFile.parse(entrance.rules(), "the check's rules"));
  }

  private Map<String, String> environment(Entrance entrance, int bytesPerSecond)
      throws IOException {
    Map<String, String> all = new HashMap<>(entrance.environment());
    if (entrance.encrypted()) {
      all.put(URL, broker.openTlsDoor(tls(authority)).tlsUrl());
      all.put("MQTT_CA", authority.resolve(TlsSettings.CERTIFICATE_FILE).toString());
    } else {
      DoorAddress student =
          bytesPerSecond == 0 ? broker.address() : broker.openDoor(Party.STUDENT, bytesPerSecond);
      all.put(URL, student.url());
    }
    return Map.copyOf(all);
  }

  private static TlsSettings tls(Path authority) {
    return new TlsSettings(authority, 0, false, Clock.systemUTC());
  }

  /** The address of a port more, that shows such a certificate. */
  String showing(Certificate certificate) throws IOException {
    boolean stranger = certificate == Certificate.OF_A_STRANGER;
    String host = certificate == Certificate.OF_ANOTHER_HOST ? "broker.example" : "localhost";
    Path folder = stranger ? authority.resolve("stranger") : authority;
    return broker.openTlsDoorFor(host, tls(folder)).tlsUrl();
  }

  private void openCourseDoor() throws IOException {
    players.goTo(broker.openDoor(Party.COURSE, 0).url());
  }

  /**
   * Opens at a Unix socket what stands open at that port, also after a restart; whether anything
   * does.
   */
  boolean openSocketLike(int port, Path socket) throws IOException {
    boolean opened = broker.openSocketLike(port, socket);
    if (opened) {
      sockets.put(socket, port);
    }
    return opened;
  }

  /** What the program must know to find the broker, and to be let in; the same after a restart. */
  Map<String, String> environment() {
    return environment;
  }

  Links links() {
    return links;
  }

  Players players() {
    return players;
  }

  /** Ends all connections, and lets nobody in. */
  void stop(boolean keep) {
    if (!oneDoorOnly) {
      throw new IllegalStateException("a broker with a slow or an encrypted door can't be stopped");
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
      broker = CourseBroker.start(settings.at(broker.address().port()), journal, links);
      for (Map.Entry<Path, Integer> one : sockets.entrySet()) {
        Files.deleteIfExists(one.getKey());
        boolean unused = broker.openSocketLike(one.getValue(), one.getKey());
      }
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
