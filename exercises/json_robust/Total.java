package json_robust;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Packet.Publish;

/** The answer of a program: its sum tells which messages were counted. */
final class Total {
  private Total() {}

  static void judge(Findings found, Evidence evidence, List<Publish> answers) {
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
    List<Message> messages = Message.all(values);
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
    if (got < 0 || whole >= 1L << Message.COUNT) {
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
}
