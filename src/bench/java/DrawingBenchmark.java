import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.mqttcourse.report.DiagramMermaid;
import org.mqttcourse.report.DiagramPrinter;
import org.mqttcourse.report.DiagramSvg;
import org.mqttcourse.report.Theme;
import org.mqttcourse.report.TracePrinter;
import org.mqttcourse.text.Texts;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Packet;

/**
 * How long does it take to draw a long conversation? Run from the project's folder, after {@code
 * mvn package}:
 *
 * <pre>java -cp target/mqtt-course.jar src/bench/java/DrawingBenchmark.java [packets] [rounds]
 * </pre>
 *
 * <p>Five clients talk at QoS 0, 1 and 2, with lost packets between. Prints for each form the first
 * time, as a student meets it (on the clock, and what the processor worked for it), the median of
 * the rounds after it, and that as a multiple of what the bare text takes: each packet's {@code
 * toString()} in the same round.
 */
public class DrawingBenchmark {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int CLIENTS = 5;

  private final int rounds;
  private final Conversation conversation;

  DrawingBenchmark(int packets, int rounds) {
    this.rounds = rounds;
    this.conversation = talk(packets);
  }

  public static void main(String[] arguments) {
    int packets = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
    new DrawingBenchmark(packets, rounds).run();
  }

  private void run() {
    System.out.printf(
        Locale.ROOT,
        "Java %s, %d cores, %,d packets, %d rounds%n%-22s%10s%12s%12s%12s%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        conversation.sightings().size(),
        rounds,
        "ms",
        "first",
        "first, CPU",
        "median",
        "x text");
    for (int i = 0; i < rounds; i++) {
      double unused = millis(DrawingBenchmark::bare);
    }
    row("diagram", DrawingBenchmark::diagram);
    row("diagram --svg", talk -> new DiagramSvg(Texts.english()).draw(talk, Optional.empty()));
    row(
        "diagram --mermaid",
        talk -> new DiagramMermaid(Texts.english()).write(talk, Optional.empty()));
    row("trace", DrawingBenchmark::traced);
  }

  private void row(String name, Function<Conversation, String> drawing) {
    long before = THREADS.getCurrentThreadCpuTime();
    double first = millis(drawing);
    double work = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
    double[] times = new double[rounds];
    double[] ratios = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      double bare = millis(DrawingBenchmark::bare);
      times[i] = millis(drawing);
      ratios[i] = times[i] / bare;
    }
    System.out.printf(
        Locale.ROOT,
        "%-22s%10.1f%12.1f%12.1f%12.1f%n",
        name,
        first,
        work,
        median(times),
        median(ratios));
  }

  private double millis(Function<Conversation, String> drawing) {
    long start = System.nanoTime();
    String text = drawing.apply(conversation);
    double millis = (System.nanoTime() - start) / 1e6;
    if (text.isEmpty()) {
      throw new IllegalStateException("nothing was drawn");
    }
    return millis;
  }

  private static String diagram(Conversation conversation) {
    StringBuilder text = new StringBuilder();
    new DiagramPrinter(text, Theme.PLAIN).print(conversation);
    return text.toString();
  }

  /** All of it, as {@code trace save} writes it. */
  private static String traced(Conversation conversation) {
    StringBuilder text = new StringBuilder();
    TracePrinter trace = new TracePrinter(text, Theme.PLAIN);
    conversation.sightings().forEach(trace::unbroken);
    return text.toString();
  }

  private static String bare(Conversation conversation) {
    StringBuilder text = new StringBuilder();
    conversation.sightings().forEach(sighting -> text.append(sighting.event()).append('\n'));
    return text.toString();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** So many packets of clients that publish in turn; every tenth handshake is never completed. */
  private static Conversation talk(int packets) {
    long[] now = {0};
    Journal journal = new Journal(() -> now[0] += 100_000);
    Connection[] connections = new Connection[CLIENTS];
    Arrays.setAll(connections, i -> journal.connection(Connection.Party.STUDENT));
    for (int message = 1; journal.lastNumber() < packets; message++) {
      int client = message % CLIENTS;
      int qos = message % 3;
      int identifier = message % 0xffff + 1;
      Talk talk = new Talk(journal, connections[client], "client-" + client);
      talk.sends(
          new Packet.Publish(
              "house/room" + message % 50 + "/temperature",
              Bytes.utf8("21.5 degrees, number " + message),
              qos,
              false,
              false,
              qos == 0 ? 0 : identifier));
      if (message % 10 == 0) {
        Packet lost = new Packet.PubAck(identifier);
        talk.gets(new Event.Fault(Event.Fault.Kind.LOST, Optional.of(lost), "drop every 10th"));
      } else if (qos == 1) {
        talk.gets(new Packet.PubAck(identifier));
      } else if (qos == 2) {
        talk.gets(new Packet.PubRec(identifier));
        talk.sends(new Packet.PubRel(identifier));
        talk.gets(new Packet.PubComp(identifier));
      }
    }
    return journal.freeze();
  }

  private record Talk(Journal journal, Connection connection, String client) {
    void sends(Event event) {
      journal.record(connection, client, Direction.TO_BROKER, event, Bytes.NONE);
    }

    void gets(Event event) {
      journal.record(connection, client, Direction.TO_CLIENT, event, Bytes.NONE);
    }
  }
}
