package json_robust;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Draw;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Manners;
import org.mqttcourse.check.Probe;
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Sighting;

/**
 * Sums readings, some of which are broken. The litres are different powers of two, so that the sum
 * alone tells which messages were counted.
 */
public final class JsonRobustCheck implements Check {
  /** Good ones first, so that "the first broken one" is not the first one. */
  private static final List<Kind> BEGINNING = List.of(Kind.PLAIN, Kind.MORE);

  private static final List<Kind> MIDDLE =
      IntStream.range(0, Kind.values().length)
          .mapToObj(i -> Kind.values()[i])
          .filter(kind -> kind != Kind.PLAIN && kind != Kind.MORE && kind != Kind.LAST)
          .toList();

  private static final int WEIGHTS = Kind.values().length;

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    List<Integer> powers = IntStream.range(0, WEIGHTS).boxed().toList();
    return values(draw.topic(), draw.shuffled(MIDDLE), draw.shuffled(powers));
  }

  @Override
  public Values sample() {
    return values("school/roof/rain", MIDDLE, IntStream.range(0, WEIGHTS).boxed().toList());
  }

  private static Values values(String topic, List<Kind> middle, List<Integer> powers) {
    List<Kind> kinds = new ArrayList<>(BEGINNING);
    kinds.addAll(middle);
    kinds.add(Kind.LAST);
    Values values = Values.none().give("rain", topic).give("total", topic + "/total");
    for (int i = 0; i < kinds.size(); i++) {
      values =
          values
              .hide("kind" + i, kinds.get(i).name())
              .hide("litres" + i, String.valueOf(1 << powers.get(i)));
    }
    return values;
  }

  @Override
  public Duration timeLimit() {
    return Duration.ofSeconds(7);
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    String topic = probe.values().get("rain");
    Probe.Run run = probe.start();
    if (probe.awaitSubscription(topic)) {
      Probe.Player gauge = probe.player("gauge");
      for (Message message : messages(probe.values())) {
        gauge.publish(topic, message.text(), 1);
      }
      gauge.publish(new Publish(topic, Bytes.NONE, 1, false, false, 0));
      run.awaitEnd();
      gauge.disconnect();
    }
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    Ending ending = evidence.ending();
    if (!Manners.connects(found, evidence, ending)) {
      return found.verdict();
    }
    if (!Manners.subscribes(found, evidence, evidence.values().get("rain"))) {
      return found.verdict();
    }
    List<Publish> answers = evidence.sent().messages();
    if (answers.isEmpty()) {
      judgeSilence(found, evidence, ending);
    } else {
      judgeAnswer(found.at(evidence.sightingOf(answers.get(0))), evidence, answers);
    }
    if (found.none() && ending instanceof Ending.TimedOut) {
      found.add(
          "never-ends",
          "the program ends when it has published the total",
          "the total is right, but the program " + Say.ending(ending),
          "After the total: client.disconnect() and client.close().");
    }
    Manners.goodbye(found, evidence);
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }

  private static void judgeSilence(Findings found, Evidence evidence, Ending ending) {
    String expected = "the total on " + evidence.values().get("total");
    if (ending instanceof Ending.Died died) {
      found.add(
          "dies-at-broken",
          expected,
          "the program died: " + died.exception(),
          "A broken message must not end it: catch that exception around one message's work.");
    } else if (Manners.connections(evidence) > 0 && lost(evidence)) {
      found
          .at(evidence.student().first(Event.Closed.class))
          .add(
              "dies-in-callback",
              expected,
              "the callback threw, and Paho closed the connection",
              "Catch the exception inside the callback, or let it only fill the queue.");
    } else if (ending instanceof Ending.TimedOut) {
      found.add(
          "end-missed",
          expected + " after the empty message",
          "nothing; the program " + Say.ending(ending),
          "The empty message is the end and no broken reading: look for its length of 0 first.");
    } else {
      found
          .at(Manners.leaving(evidence))
          .add(
              "no-total",
              expected,
              "nothing; the program " + Say.ending(ending),
              "Publish the total when the empty message has come, before you disconnect.");
    }
  }

  /**
   * Whether a connection ended soon after the last packet on it, and not when we ended the program,
   * which by then had done nothing for a long time.
   */
  private static boolean lost(Evidence evidence) {
    return evidence.ending() instanceof Ending.TimedOut late
        && evidence.student().connections().stream()
            .map(connection -> evidence.student().on(connection).sightings())
            .anyMatch(
                all ->
                    all.size() > 1
                        && all.get(all.size() - 1).event() instanceof Event.Closed
                        && idleSeconds(all) < late.seconds() / 2);
  }

  /** How long nothing happened before the last event. */
  private static double idleSeconds(List<Sighting> all) {
    int last = all.size() - 1;
    return all.get(last).at().minus(all.get(last - 1).at()).toMillis() / 1000.0;
  }

  private static void judgeAnswer(Findings found, Evidence evidence, List<Publish> answers) {
    Values values = evidence.values();
    Publish answer = answers.get(0);
    if (!answer.topic().equals(values.get("total"))) {
      found.add(
          "wrong-topic",
          "the total on " + values.get("total"),
          Say.message(answer),
          "The topic of the total is the second argument, args[1].");
      return;
    }
    if (answers.size() > 1) {
      found
          .at(evidence.sightingOf(answers.get(1)))
          .add(
              "several-totals",
              "one message with the total, at the end",
              answers.size() + " messages: " + Say.messages(answers),
              "Publish behind the loop, not in it.");
      return;
    }
    List<Message> messages = messages(values);
    double sum = messages.stream().mapToDouble(Message::good).sum();
    long count = messages.stream().filter(message -> message.kind().good).count();
    String expected = "litres %.1f, count %d".formatted(sum, count);
    Optional<JsonObject> total = object(answer);
    OptionalDouble litres =
        total.map(json -> number(json, "litres")).orElse(OptionalDouble.empty());
    OptionalDouble counted =
        total.map(json -> number(json, "count")).orElse(OptionalDouble.empty());
    if (litres.isEmpty() || counted.isEmpty()) {
      found.add(
          "wrong-total",
          expected + ", as a JSON object with two numbers",
          Say.payload(answer.payload()),
          "A JsonObject with addProperty(\"litres\", ...) and addProperty(\"count\", ...).");
      return;
    }
    String got = Say.payload(answer.payload());
    if (!judgeSum(found, messages, litres.getAsDouble(), expected, got)) {
      return;
    }
    long whole = (long) Math.floor(litres.getAsDouble());
    // What was taken for good by mistake is told already.
    long taken = messages.stream().filter(one -> !one.kind().good && one.isIn(whole)).count();
    if (counted.getAsDouble() > count + taken) {
      found.add(
          "counted-as-zero",
          expected,
          got,
          "A broken message is no reading, not even one of 0 litres: it isn't counted at all.");
    } else if (counted.getAsDouble() < count + taken) {
      found.add(
          "swallows-good",
          expected,
          got,
          "{\"litres\":0} is a reading: it did not rain. It counts.");
    }
  }

  /** Whether at least all good ones are in it. */
  private static boolean judgeSum(
      Findings found, List<Message> messages, double got, String expected, String said) {
    long whole = Math.round(Math.floor(got));
    if (got < 0 || whole >= 1L << WEIGHTS) {
      found.add("wrong-sum", expected, said, "Add up the litres of all good messages, once each.");
      return false;
    }
    Set<String> told = new HashSet<>();
    for (Message message : messages) {
      if (!message.kind().good && message.isIn(whole) && told.add(message.kind().id)) {
        found.add(
            message.kind().id,
            expected,
            "%s; %s was counted".formatted(said, message.text().strip()),
            message.kind().hint);
      }
    }
    List<Message> good = messages.stream().filter(message -> message.good() > 0).toList();
    List<Message> missing = good.stream().filter(message -> !message.isIn(whole)).toList();
    Message first =
        messages.stream().filter(message -> !message.kind().good).findFirst().orElseThrow();
    List<Message> after =
        good.stream().filter(m -> messages.indexOf(m) > messages.indexOf(first)).toList();
    if (missing.equals(after)) {
      found.add(
          "stops-at-broken",
          expected,
          said + "; nothing was counted after " + first.text().strip(),
          "Catch the exception inside the loop, around one message, so that the loop goes on.");
    } else if (!missing.isEmpty()) {
      found.add(
          "swallows-good",
          expected,
          "%s; %s was not counted".formatted(said, missing.get(0).text().strip()),
          "That one is good. More members, blanks and fractions do no harm.");
    } else if (Math.abs(got - whole - 0.5) > 0.001) {
      found.add(
          "rounds",
          expected,
          said + "; the half litre is lost",
          "getAsInt cuts off what stands behind the point. Take getAsDouble and a double.");
    }
    return missing.isEmpty();
  }

  private static Optional<JsonObject> object(Publish answer) {
    try {
      JsonElement json = JsonParser.parseString(answer.payload().asUtf8().orElse(""));
      return json.isJsonObject() ? Optional.of(json.getAsJsonObject()) : Optional.empty();
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }

  private static OptionalDouble number(JsonObject json, String name) {
    return json.get(name) instanceof JsonPrimitive primitive && primitive.isNumber()
        ? OptionalDouble.of(primitive.getAsDouble())
        : OptionalDouble.empty();
  }

  private static List<Message> messages(Values values) {
    return IntStream.range(0, WEIGHTS)
        .mapToObj(
            i ->
                new Message(
                    Kind.valueOf(values.get("kind" + i)),
                    Integer.parseInt(values.get("litres" + i))))
        .toList();
  }

  private record Message(Kind kind, int litres) {
    String text() {
      return kind.form.replace("N", String.valueOf(litres));
    }

    /** What it adds to the right sum. */
    double good() {
      if (!kind.good || kind == Kind.ZERO) {
        return 0;
      }
      return kind == Kind.HALF ? litres + 0.5 : litres;
    }

    boolean isIn(long sum) {
      return (sum & litres) != 0;
    }
  }

  /** What a message may look like; N stands for the litres. */
  private enum Kind {
    PLAIN("{\"litres\":N}"),
    MORE("{\"place\":\"attic\",\"litres\":N}"),
    HALF("{\"litres\":N.5}"),
    SPACED(" { \"litres\" : N }\n"),
    ZERO("{\"litres\":0}"),
    LAST("{\"litres\":N}"),
    SINGLE("{'litres':N}", "lenient-parser"),
    BARE("{litres:N}", "lenient-parser"),
    QUOTED("{\"litres\":\"N\"}", "text-as-number"),
    CUT("{\"litres\":N", "counts-broken"),
    WORDS("out of order", "counts-broken"),
    NUMBER("N", "counts-broken"),
    LIST("[{\"litres\":N}]", "counts-broken"),
    OTHER("{\"liters\":N}", "counts-broken"),
    NULL("{\"litres\":null}", "counts-broken");

    private final String form;
    private final String id;
    private final boolean good;
    private final String hint;

    Kind(String form) {
      this(form, "");
    }

    Kind(String form, String id) {
      this.form = form;
      this.id = id;
      this.good = id.isEmpty();
      this.hint =
          switch (id) {
            case "lenient-parser" ->
                "JsonParser.parseString forgives too much. Take a Gson with"
                    + " Strictness.STRICT.";
            case "text-as-number" ->
                "In quotes it is a text. Ask isNumber() first: getAsDouble()"
                    + " turns text into a number.";
            default -> "The task's list says that this is broken. Look at what it really is.";
          };
    }
  }
}
