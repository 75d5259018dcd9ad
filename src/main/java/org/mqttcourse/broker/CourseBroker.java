package org.mqttcourse.broker;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mqttcourse.broker.data.DataFolder;
import org.mqttcourse.broker.link.Links;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Journal;

/** The broker of the course: an engine behind front doors that record every packet. */
@SuppressWarnings(
    "FutureReturnValueIgnored") // A write or close that fails ends the connection anyway.
public final class CourseBroker implements AutoCloseable {
  /** Netty would report on a student's terminal; kept here, or its level would be forgotten. */
  private static final Logger NETTY_LOG = Logger.getLogger("io.netty");

  private static final long PATIENCE_MILLIS = 1000;

  private final EventLoopGroup loop;
  private final ChannelGroup channels;
  private final FrontDoor door;
  private final DoorPlaces places;
  private final FrontDoor.Behind behind;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final BrokerSettings settings;
  private final Map<Path, FrontDoor.Kind> sockets = new HashMap<>();
  private final Optional<DataFolder> data;
  private volatile DoorAddress address;
  private Optional<TlsDoor> tlsDoor = Optional.empty();

  private CourseBroker(
      BrokerSettings settings,
      Journal journal,
      Links links,
      FrontDoor.Behind behind,
      Optional<DataFolder> data,
      Consumer<Text> trouble)
      throws IOException {
    NETTY_LOG.setLevel(Level.OFF);
    // One thread for all connections of a broker: a small machine is a normal one.
    loop = new NioEventLoopGroup(1, new DefaultThreadFactory("door", true));
    channels = new DefaultChannelGroup(loop.next());
    this.settings = settings;
    this.behind = behind;
    this.data = data;
    data.ifPresent(folder -> folder.onTrouble(why -> giveUp(why, trouble)));
    door = new FrontDoor(loop, channels, journal, behind, settings.limits(), links);
    places = new DoorPlaces(door, settings.host());
    try {
      address = openFirstDoor(settings.port());
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /**
   * Starts a broker with one open door; of an earlier broker only that is left in it which was kept
   * in the folder for its data.
   *
   * @param journal every packet that crosses any door of this broker is recorded here
   * @throws IOException with a message for the user, where the port is taken or the broker behind
   *     the door can't be reached, or the folder is damaged, not to be written or in use
   */
  public static CourseBroker start(BrokerSettings settings, Journal journal) throws IOException {
    return start(settings, journal, unheard -> {});
  }

  /**
   * The same for one that may come into trouble.
   *
   * @param trouble hears, once and from any thread, why all doors have been closed: because nothing
   *     can be kept any more
   */
  public static CourseBroker start(BrokerSettings settings, Journal journal, Consumer<Text> trouble)
      throws IOException {
    return start(settings, journal, new Links(new Random()), trouble);
  }

  /**
   * The same with links that may be disturbed.
   *
   * @param links may outlive this broker, and serve the next one
   */
  public static CourseBroker start(BrokerSettings settings, Journal journal, Links links)
      throws IOException {
    return start(settings, journal, links, unheard -> {});
  }

  /** The same with both. */
  public static CourseBroker start(
      BrokerSettings settings, Journal journal, Links links, Consumer<Text> trouble)
      throws IOException {
    if (settings.upstream().isPresent()) {
      Upstream upstream = new Upstream(settings.upstream().get());
      return new CourseBroker(settings, journal, links, upstream, Optional.empty(), trouble);
    }
    Optional<DataFolder> data =
        settings.data().isPresent()
            ? Optional.of(DataFolder.open(settings.data().get()))
            : Optional.empty();
    Engine engine = new Engine(settings, data);
    return new CourseBroker(settings, journal, links, engine, data, trouble);
  }

  /** Before anybody can be told that something was kept: each close comes first on the loop. */
  private void giveUp(Text why, Consumer<Text> trouble) {
    channels.close();
    trouble.accept(why);
  }

  /** What was odd about the kept data when it was read; mostly nothing. */
  public Optional<Text> notice() {
    return data.flatMap(DataFolder::notice);
  }

  private DoorAddress openFirstDoor(int port) throws IOException {
    return places.open(port, settings.elsewhereIfTaken(), "--port", (pipeline, visit) -> {});
  }

  /**
   * Opens one more door, where everything is encrypted; the same one again where it is open.
   *
   * @throws IOException with a message for the user, where the port is taken or the certificate
   *     authority can't be read or written
   */
  public synchronized DoorAddress openTlsDoor(TlsSettings tls) throws IOException {
    if (tlsDoor.isEmpty()) {
      FrontDoor.Threshold threshold = threshold(tls, Certificates.LOCALHOST);
      tlsDoor = Optional.of(new TlsDoor(tls, threshold, openTls(tls.port(), tls, threshold)));
    }
    return tlsDoor.get().address();
  }

  /**
   * Opens one more encrypted door, which shows a new certificate, also for another host's name: so
   * one learns whether a client looks at it.
   *
   * @param name of the host; {@code localhost} is right
   * @throws IOException with a message for the user
   */
  public DoorAddress openTlsDoorFor(String name, TlsSettings tls) throws IOException {
    return openTls(tls.port(), tls, threshold(tls, name));
  }

  private static FrontDoor.Threshold threshold(TlsSettings tls, String name) throws IOException {
    return new TlsThreshold(CertificateAuthority.in(tls.folder(), tls.clock()), name, tls.clock());
  }

  private DoorAddress openTls(int port, TlsSettings tls, FrontDoor.Threshold threshold)
      throws IOException {
    return places.open(port, tls.elsewhereIfTaken(), "--tls-port", threshold);
  }

  private record TlsDoor(
      TlsSettings settings, FrontDoor.Threshold threshold, DoorAddress address) {}

  /**
   * What the broker holds now: sessions, and retained messages. What clients have written before is
   * in it, also where nobody has acknowledged it. Not to be asked on its own threads.
   *
   * @return empty where a broker behind the door doesn't tell, or ours is too busy to
   */
  public Optional<BrokerState> state() {
    settle();
    Future<Optional<BrokerState>> state = loop.next().submit(behind::state);
    return state.awaitUninterruptibly(PATIENCE_MILLIS) && state.isSuccess()
        ? state.getNow()
        : Optional.empty();
  }

  /**
   * Waits until what clients have written before has come in and been dealt with; some seconds at
   * most. Not to be asked on its own threads.
   */
  public void settle() {
    new Quiet(loop.next(), behind).await(PATIENCE_MILLIS);
  }

  /** The address of the first door. */
  public DoorAddress address() {
    return address;
  }

  /**
   * Opens another door to the same engine, on a free port of 127.0.0.1.
   *
   * @param party whose connections come through it
   * @param bytesPerSecond how fast it carries bytes, each way and connection; 0 for no limit
   */
  public DoorAddress openDoor(Party party, int bytesPerSecond) throws IOException {
    return door.open(BrokerSettings.LOOPBACK, 0, party, bytesPerSecond);
  }

  /**
   * Opens at a Unix socket what stands open at that port, for who can't reach a port of this
   * machine; nothing where it is open there already.
   *
   * @param socket is made; its name has at most 107 bytes
   * @return whether this broker has a door at that port
   */
  public synchronized boolean openSocketLike(int port, Path socket) throws IOException {
    FrontDoor.Kind kind = door.kind(port);
    if (kind != null && !sockets.containsKey(socket)) {
      door.openSocket(socket, kind);
      sockets.put(socket, kind);
    }
    return kind != null;
  }

  /**
   * Closes all doors and connections, but keeps the engine: its sessions and retained messages are
   * there again behind {@link #reopen}. Wills are sent, as the connections end without a goodbye.
   */
  public void shut() {
    channels.close().awaitUninterruptibly(PATIENCE_MILLIS);
    // Java gives a port up only when the loop has come round once more.
    Quiet.awaitRound(loop.next(), PATIENCE_MILLIS);
  }

  /**
   * Opens the first door again, the encrypted one and those at Unix sockets, where they were.
   *
   * @throws IOException with a message for the user, where the port was taken meanwhile
   */
  public synchronized void reopen() throws IOException {
    address = openFirstDoor(address.port());
    if (tlsDoor.isPresent()) {
      TlsDoor old = tlsDoor.get();
      DoorAddress place = openTls(old.address().port(), old.settings(), old.threshold());
      tlsDoor = Optional.of(new TlsDoor(old.settings(), old.threshold(), place));
    }
    for (Map.Entry<Path, FrontDoor.Kind> one : sockets.entrySet()) {
      Files.deleteIfExists(one.getKey());
      door.openSocket(one.getKey(), one.getValue());
    }
  }

  /** From now on others may come in, and other rules hold; another broker sees to that itself. */
  public void admit(Access access) {
    behind.admit(access);
  }

  /**
   * Who hears of each message that the broker did not take from its publisher, which in MQTT 3.1.1
   * is not told; on a thread that must not wait.
   */
  public void whenRefused(Consumer<Text> listener) {
    behind.whenRefused(listener);
  }

  /**
   * Closes all doors and connections at once, and the folder of its data; the engine's own end goes
   * on in the background.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    shut();
    data.ifPresent(
        folder -> {
          behind.awaitQuiet(loop.next(), PATIENCE_MILLIS);
          folder.close();
        });
    Thread ending =
        new Thread(
            () -> {
              // In this order: the engine's last words go through the loop.
              behind.stop();
              loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            },
            "broker ends");
    ending.setDaemon(true);
    ending.start();
  }
}
