import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.mqttcourse.broker.BrokerSettings;
import org.mqttcourse.broker.CourseBroker;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Witness;

/**
 * How quick is the broker? Run from the project's folder, after {@code mvn package}:
 *
 * <pre>java -cp target/mqtt-course.jar src/bench/java/BrokerBenchmark.java [messages] [rounds]
 * </pre>
 *
 * <p>Prints side by side, as medians over alternating rounds, this broker, bare Moquette (tuned,
 * else it loses messages) and mosquitto where it is installed: messages a second that arrive, and
 * the time of a round trip. Each broker is a process of its own; the clients are all the same raw
 * sockets. Journal and front door are in place, as in the course.
 *
 * <p>With {@code recording} before these numbers: what recording costs, this broker beside two
 * without a journal in the same JVM, so that all run the same compiled code. The last column
 * compares those two, between whom there is no difference: it shows what chance does.
 */
public class BrokerBenchmark {
  private static final Path MOSQUITTO = Path.of("/usr/sbin/mosquitto");
  private static final String LOOPBACK = "127.0.0.1";
  private static final int MANY = 300;
  private static final int CLIENTS = 2000;
  private static final int ROUND_TRIPS = 2000;
  private static final int WINDOW = 100;
  private static final int PAYLOAD = 64;
  private static final int RECORDED = 1_000_000;

  /** That cross the door for one message to one subscriber, at each QoS. */
  private static final int[] PACKETS = {2, 4, 8};

  private static final long PATIENCE_SECONDS = 3;

  /** One more that records nothing: how far it is from the other shows what chance does here. */
  private static final String CONTROL = "nor recorded";

  private final int messages;
  private final int rounds;
  private final Map<String, Long> lost = new HashMap<>();
  private int names;

  BrokerBenchmark(int messages, int rounds) {
    this.messages = messages;
    this.rounds = rounds;
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 2 && arguments[0].equals("serve-moquette")) {
      serveMoquette(arguments[1]);
      return;
    }
    if (arguments.length == 1 && arguments[0].equals("serve-both")) {
      serveBoth();
      return;
    }
    boolean recording = arguments.length > 0 && arguments[0].equals("recording");
    int first = recording ? 1 : 0;
    int messages = arguments.length > first ? Integer.parseInt(arguments[first]) : 30_000;
    int usual = recording ? 41 : 3;
    int rounds = arguments.length > first + 1 ? Integer.parseInt(arguments[first + 1]) : usual;
    new BrokerBenchmark(messages, rounds).run(recording);
  }

  private void run(boolean recording) throws Exception {
    System.out.printf(
        Locale.ROOT,
        "Java %s, %d cores, %,d messages of %d bytes, %d rounds%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        messages,
        PAYLOAD,
        rounds);
    Map<String, Broker> brokers = new LinkedHashMap<>();
    try {
      if (recording) {
        for (Broker broker : both()) {
          brokers.put(broker.name(), broker);
        }
        head(brokers);
        flows(brokers, 1, 1);
        double nanos = recordingNanos();
        double[] shares = new double[PACKETS.length];
        for (int qos = 0; qos <= 2; qos++) {
          int level = qos;
          double millis =
              row("QoS " + qos + ", CPU, ms per 1,000 messages", brokers, one -> cpu(one, level));
          shares[qos] = PACKETS[qos] * nanos / (millis * 1000);
        }
        System.out.printf(Locale.ROOT, "recording one packet, CPU, ns %17.0f%n", nanos);
        System.out.printf(
            Locale.ROOT,
            "share of a message's CPU, %% %19.1f%13.1f%13.1f  (QoS 0, 1, 2)%n",
            shares[0] * 100,
            shares[1] * 100,
            shares[2] * 100);
      } else {
        brokers.put("this broker", ours());
        brokers.put("Moquette", moquette());
        if (Files.isExecutable(MOSQUITTO)) {
          brokers.put("mosquitto", mosquitto());
        }
        measure(brokers);
      }
    } finally {
      for (Broker broker : brokers.values()) {
        broker.process().destroy();
      }
    }
  }

  private void measure(Map<String, Broker> brokers) throws Exception {
    head(brokers);
    for (int[] sides : new int[][] {{1, 1}, {1, MANY}, {MANY, 1}}) {
      flows(brokers, sides[0], sides[1]);
    }
    System.out.printf("%-34s", "of these lost at QoS 1 and 2");
    for (String name : brokers.keySet()) {
      System.out.printf(Locale.ROOT, "%,13d", lost.getOrDefault(name, 0L));
    }
    System.out.println();
    System.out.printf("%-34s", "clients at once, of " + CLIENTS);
    for (Broker broker : brokers.values()) {
      System.out.printf(Locale.ROOT, "%,13d", clientsAtOnce(broker.port()));
    }
    System.out.println();
    row("round trip, median, ms", brokers, broker -> roundTrip(broker.port(), 0.5));
    row("round trip, 99th percentile, ms", brokers, broker -> roundTrip(broker.port(), 0.99));
  }

  private static void head(Map<String, Broker> brokers) {
    System.out.printf("%-34s", "");
    brokers.keySet().forEach(name -> System.out.printf("%13s", name));
    System.out.printf("%13s", "1st / 2nd");
    System.out.println(brokers.containsKey(CONTROL) ? "    3rd / 2nd" : "");
  }

  private void flows(Map<String, Broker> brokers, int publishers, int subscribers)
      throws Exception {
    for (int qos = 0; qos <= 2; qos++) {
      int level = qos;
      row(
          publishers + " to " + subscribers + ", QoS " + qos + ", messages/s",
          brokers,
          broker -> flow(broker, publishers, subscribers, level));
    }
  }

  /** What two threads work for each packet that they record at the same time, without a broker. */
  private static double recordingNanos() throws InterruptedException {
    Journal journal = new Journal(System::nanoTime);
    byte[] packet = new byte[PAYLOAD + 20];
    AtomicLong nanos = new AtomicLong();
    for (int round = 0; round < 5; round++) {
      nanos.set(0);
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        Witness witness =
            new Witness(
                journal.connection(Connection.Party.STUDENT), "b", raw -> new Event.Opened());
        Thread thread =
            new Thread(
                () -> {
                  for (int n = 0; n < RECORDED; n++) {
                    journal.record(
                        witness,
                        Direction.TO_BROKER,
                        packet.length,
                        (target, at) -> System.arraycopy(packet, 0, target, at, packet.length));
                  }
                  nanos.getAndAdd(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
                });
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
    return nanos.get() / 2.0 / RECORDED;
  }

  /** The first broker's median. */
  private double row(String what, Map<String, Broker> brokers, Measure measure) throws Exception {
    Map<String, double[]> results = new LinkedHashMap<>();
    brokers.keySet().forEach(name -> results.put(name, new double[rounds]));
    // The first one is for warming up.
    for (int round = -1; round < rounds; round++) {
      List<Broker> order = new ArrayList<>(brokers.values());
      // Nobody is always the one who comes after another's rubbish.
      Collections.rotate(order, round);
      for (Broker broker : order) {
        double result = measure.of(broker);
        if (round >= 0) {
          results.get(broker.name())[round] = result;
        }
      }
    }
    System.out.printf("%-34s", what);
    for (double[] result : results.values()) {
      System.out.printf(Locale.ROOT, what.contains("ms") ? "%13.3f" : "%,13.0f", median(result));
    }
    List<double[]> all = List.copyOf(results.values());
    double[] ratios = new double[rounds];
    Arrays.setAll(ratios, i -> all.get(0)[i] / all.get(1)[i]);
    // Round by round: what else the machine does meets both.
    System.out.printf(Locale.ROOT, "%13.2f", median(ratios));
    if (brokers.containsKey(CONTROL)) {
      Arrays.setAll(ratios, i -> all.get(2)[i] / all.get(1)[i]);
      System.out.printf(Locale.ROOT, "%13.2f", median(ratios));
    }
    System.out.println();
    return median(all.get(0));
  }

  /**
   * What the broker's process worked for a thousand messages, in ms; a busy machine adds little.
   */
  private double cpu(Broker broker, int qos) throws Exception {
    Duration before = broker.process().info().totalCpuDuration().orElseThrow();
    flow(broker, 1, 1, qos);
    Duration after = broker.process().info().totalCpuDuration().orElseThrow();
    return after.minus(before).toNanos() / 1e6 / (messages / 1000.0);
  }

  /** How many clients can be connected at the same time. */
  private int clientsAtOnce(int port) throws IOException {
    List<Client> clients = new ArrayList<>();
    try {
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(new Client(port, "c" + names++, length -> {}));
      }
    } catch (IOException e) {
      // So many, then.
    }
    for (Client client : clients) {
      client.close();
    }
    return clients.size();
  }

  /** Messages a second that arrive, all subscribers together. */
  private double flow(Broker broker, int publishers, int subscribers, int qos) throws Exception {
    int each = messages / publishers / subscribers;
    long expected = (long) each * publishers * subscribers;
    String topic = "bench/" + names++;
    CountDownLatch arrived = new CountDownLatch((int) expected);
    AtomicLong last = new AtomicLong();
    List<Client> clients = new ArrayList<>();
    try {
      for (int i = 0; i < subscribers; i++) {
        Client client =
            new Client(
                broker.port(),
                "s" + names++,
                length -> {
                  last.lazySet(System.nanoTime());
                  arrived.countDown();
                });
        clients.add(client);
        client.subscribe(topic, qos);
      }
      List<Thread> senders = new ArrayList<>();
      List<Client> sending = new ArrayList<>();
      for (int i = 0; i < publishers; i++) {
        Client client = new Client(broker.port(), "p" + names++, length -> {});
        client.read();
        clients.add(client);
        sending.add(client);
      }
      clients.stream().limit(subscribers).forEach(Client::read);
      long start = System.nanoTime();
      for (Client client : sending) {
        Thread sender = new Thread(() -> client.publish(topic, qos, each));
        sender.setDaemon(true);
        senders.add(sender);
        sender.start();
      }
      long missing = expected + 1;
      while (arrived.getCount() < missing && arrived.getCount() > 0) {
        missing = arrived.getCount();
        if (arrived.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          missing = 0;
        }
      }
      if (qos > 0) {
        lost.merge(broker.name(), missing, Long::sum);
      }
      return (expected - missing) / ((last.get() - start) / 1e9);
    } finally {
      for (Client client : clients) {
        client.close();
      }
    }
  }

  /** Milliseconds from a publish at QoS 0 to its arrival, at that quantile. */
  private double roundTrip(int port, double quantile) throws Exception {
    String topic = "bench/" + names++;
    Semaphore arrived = new Semaphore(0);
    try (Client client = new Client(port, "r" + names++, length -> arrived.release())) {
      client.subscribe(topic, 0);
      client.read();
      double[] millis = new double[ROUND_TRIPS];
      for (int i = 0; i < ROUND_TRIPS; i++) {
        long start = System.nanoTime();
        client.publish(topic, 0, 1);
        if (!arrived.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          throw new IOException("a message did not come back");
        }
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
      Arrays.sort(millis);
      return millis[(int) (quantile * (ROUND_TRIPS - 1))];
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private static Broker ours() throws Exception {
    String jar = Path.of("target", "mqtt-course.jar").toString();
    return started("this broker", List.of(java(), "-jar", jar, "broker", "--port", "0"));
  }

  /** One process with them all. */
  private static List<Broker> both() throws Exception {
    String source = Path.of("src", "bench", "java", "BrokerBenchmark.java").toString();
    String jar = Path.of("target", "mqtt-course.jar").toString();
    Process process = process(List.of(java(), "-cp", jar, source, "serve-both"));
    BufferedReader out = reader(process);
    return List.of(
        new Broker("recorded", process, port(out)),
        new Broker("not recorded", process, port(out)),
        new Broker(CONTROL, process, port(out)));
  }

  private static Broker moquette() throws Exception {
    String source = Path.of("src", "bench", "java", "BrokerBenchmark.java").toString();
    String jar = Path.of("target", "mqtt-course.jar").toString();
    String port = Integer.toString(freePort());
    return started("Moquette", List.of(java(), "-cp", jar, source, "serve-moquette", port));
  }

  private static Broker mosquitto() throws Exception {
    int port = freePort();
    Path settings = Files.createTempFile("mosquitto", ".conf");
    Files.writeString(
        settings,
        "listener %d %s\nallow_anonymous true\nmax_queued_messages 0\nmax_inflight_messages 100\nset_tcp_nodelay true\n"
            .formatted(port, LOOPBACK));
    Process process =
        new ProcessBuilder(MOSQUITTO.toString(), "-c", settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (true) {
      try (Socket socket = new Socket(LOOPBACK, port)) {
        Files.delete(settings);
        return new Broker("mosquitto", process, port);
      } catch (IOException e) {
        if (System.nanoTime() > end) {
          process.destroy();
          throw e;
        }
        Thread.sleep(20);
      }
    }
  }

  /** Started once it has said on what port it listens. */
  private static Broker started(String name, List<String> command) throws Exception {
    Process process = process(command);
    return new Broker(name, process, port(reader(process)));
  }

  private static Process process(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static int port(BufferedReader out) throws IOException {
    String line = out.readLine();
    while (line != null && !line.startsWith("listening on ")) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IOException("a broker did not start");
    }
    return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1).trim());
  }

  private static void serveBoth() throws Exception {
    for (Journal journal : List.of(new Journal(System::nanoTime), Journal.off(), Journal.off())) {
      CourseBroker broker = CourseBroker.start(BrokerSettings.forCheck(), journal);
      System.out.println("listening on " + broker.address());
    }
    awaitEnd();
  }

  private static void serveMoquette(String port) throws Exception {
    Properties settings = new Properties();
    settings.setProperty(IConfig.HOST_PROPERTY_NAME, LOOPBACK);
    settings.setProperty(IConfig.PORT_PROPERTY_NAME, port);
    settings.setProperty(IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, "false");
    settings.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
    settings.setProperty(IConfig.SESSION_QUEUE_SIZE, "100000");
    settings.setProperty(IConfig.BUFFER_FLUSH_MS_PROPERTY_NAME, "immediate");
    new Server().startServer(new MemoryConfig(settings));
    System.out.println("listening on " + LOOPBACK + ":" + port);
    awaitEnd();
  }

  private static void awaitEnd() throws IOException {
    // Till the benchmark ends this process, or is gone itself.
    while (System.in.read() >= 0) {
      // Nothing is said.
    }
    System.exit(0);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
      return socket.getLocalPort();
    }
  }

  /** A broker at work, in a process of its own. */
  private record Broker(String name, Process process, int port) {}

  /** Something to measure at the broker with that port. */
  private interface Measure {
    double of(Broker broker) throws Exception;
  }

  /** A client that does as little as it can itself. */
  private static final class Client implements AutoCloseable {
    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final IntConsumer arrivals;
    private final Semaphore window = new Semaphore(WINDOW);
    private int lastIdentifier;

    Client(int port, String identifier, IntConsumer arrivals) throws IOException {
      this.arrivals = arrivals;
      socket = new Socket(LOOPBACK, port);
      socket.setTcpNoDelay(true);
      in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
      out = socket.getOutputStream();
      ByteArrayOutputStream connect = new ByteArrayOutputStream();
      connect.writeBytes(new byte[] {0, 4, 'M', 'Q', 'T', 'T', 4, 2, 0, 0});
      text(connect, identifier);
      send(packet(0x10, connect.toByteArray()));
      expect(0x20);
    }

    void subscribe(String topic, int qos) throws IOException, InterruptedException {
      // Bare Moquette throws out who is quicker.
      Thread.sleep(5);
      ByteArrayOutputStream subscribe = new ByteArrayOutputStream();
      subscribe.writeBytes(new byte[] {0, 1});
      text(subscribe, topic);
      subscribe.write(qos);
      send(packet(0x82, subscribe.toByteArray()));
      expect(0x90);
    }

    /** Publishes so many, no more than the window allows at once. */
    void publish(String topic, int qos, int count) {
      ByteArrayOutputStream batch = new ByteArrayOutputStream();
      try {
        for (int i = 0; i < count; i++) {
          if (qos > 0 && !window.tryAcquire()) {
            send(batch.toByteArray());
            batch.reset();
            window.acquire();
          }
          ByteArrayOutputStream publish = new ByteArrayOutputStream();
          text(publish, topic);
          if (qos > 0) {
            lastIdentifier = lastIdentifier % 0xffff + 1;
            publish.write(lastIdentifier >> 8);
            publish.write(lastIdentifier);
          }
          publish.writeBytes(new byte[PAYLOAD]);
          batch.writeBytes(packet(0x30 | qos << 1, publish.toByteArray()));
          if (batch.size() > 4096) {
            send(batch.toByteArray());
            batch.reset();
          }
        }
        send(batch.toByteArray());
      } catch (IOException | InterruptedException e) {
        // What is missing then will be counted.
      }
    }

    /** Reads and answers from now on. */
    void read() {
      Thread reader = new Thread(this::readAll);
      reader.setDaemon(true);
      reader.start();
    }

    private void readAll() {
      ByteArrayOutputStream answers = new ByteArrayOutputStream();
      try {
        while (true) {
          answer(in.readUnsignedByte(), in.readNBytes(length()), answers);
          if (in.available() == 0 && answers.size() > 0) {
            send(answers.toByteArray());
            answers.reset();
          }
        }
      } catch (IOException e) {
        // The end.
      }
    }

    private void answer(int first, byte[] body, ByteArrayOutputStream answers) {
      switch (first >> 4) {
        case 3 -> {
          int qos = first >> 1 & 3;
          int identifier = 2 + ((body[0] & 0xff) << 8 | body[1] & 0xff);
          if (qos > 0) {
            answers.writeBytes(
                packet(
                    qos == 1 ? 0x40 : 0x50, new byte[] {body[identifier], body[identifier + 1]}));
          }
          arrivals.accept(body.length);
        }
        case 4, 7 -> window.release();
        case 5 -> answers.writeBytes(packet(0x62, body));
        case 6 -> answers.writeBytes(packet(0x70, body));
        default -> {
          // Nothing to say.
        }
      }
    }

    private void expect(int first) throws IOException {
      int got = in.readUnsignedByte();
      in.readNBytes(length());
      if (got != first) {
        throw new IOException("not the answer that was expected, but " + got);
      }
    }

    private int length() throws IOException {
      int length = 0;
      for (int shift = 0; ; shift += 7) {
        int octet = in.readUnsignedByte();
        length |= (octet & 0x7f) << shift;
        if ((octet & 0x80) == 0) {
          return length;
        }
      }
    }

    private synchronized void send(byte[] bytes) throws IOException {
      out.write(bytes);
    }

    private static void text(ByteArrayOutputStream packet, String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      packet.write(bytes.length >> 8);
      packet.write(bytes.length);
      packet.writeBytes(bytes);
    }

    /** A packet of less than 16,384 bytes. */
    private static byte[] packet(int first, byte[] body) {
      ByteArrayOutputStream packet = new ByteArrayOutputStream();
      packet.write(first);
      if (body.length > 0x7f) {
        packet.write(body.length & 0x7f | 0x80);
        packet.write(body.length >> 7);
      } else {
        packet.write(body.length);
      }
      packet.writeBytes(body);
      return packet.toByteArray();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
