package json_reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
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
import org.mqttcourse.wire.Packet.Publish;

/** JSON in, Celsius; JSON out, Fahrenheit; with names that break what is glued by hand. */
public final class JsonReadingCheck implements Check {
  private static final int READINGS = 4;
  private static final double CLOSE = 0.01;

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    return values(
        draw.topic(),
        List.of(
            draw.westernNames(1).get(0) + "'s " + draw.homeRoom(),
            "The \"" + draw.word() + "\" " + draw.homeRoom(),
            draw.worldNames(1).get(0) + " & " + draw.name(),
            draw.homeRoom() + " \\ " + draw.homeRoom()),
        List.of(
            10 * draw.number(11, 35) + draw.number(1, 9),
            10 * draw.number(1, 9),
            -10 * draw.number(1, 19) - draw.number(1, 9),
            10 * draw.number(36, 60) + 5));
  }

  @Override
  public Values sample() {
    return values(
        "school/lab/climate",
        List.of("Zoë's studio", "The \"owl\" attic", "Łukasz & mira", "hall \\ stairs"),
        List.of(215, 80, -55, 605));
  }

  private static Values values(String topic, List<String> rooms, List<Integer> tenths) {
    Values values = Values.none().give("celsius", topic).give("fahrenheit", topic + "/fahrenheit");
    for (int i = 0; i < READINGS; i++) {
      values =
          values.hide("room" + i, rooms.get(i)).hide("tenths" + i, String.valueOf(tenths.get(i)));
    }
    return values;
  }

  /** A platform of another charset, so that one that nobody named is seen. */
  @Override
  public Surroundings surroundings() {
    return new Surroundings(0, Map.of("file.encoding", "ISO-8859-1"));
  }

  @Override
  public Duration timeLimit() {
    return Duration.ofSeconds(7);
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    String topic = probe.values().get("celsius");
    Probe.Run run = probe.start();
    if (probe.awaitSubscription(topic)) {
      Probe.Player sensor = probe.player("sensor");
      for (int i = 0; i < READINGS; i++) {
        sensor.publish(topic, reading(probe.values(), i), 1);
      }
      sensor.publish(new Publish(topic, Bytes.NONE, 1, false, false, 0));
      run.awaitEnd();
      sensor.disconnect();
    }
  }

  /** JSON knows no order of members, and allows more of them: every other reading is like that. */
  private static String reading(Values values, int i) {
    JsonObject json = new JsonObject();
    BigDecimal celsius =
        BigDecimal.valueOf(Long.parseLong(values.get("tenths" + i)), 1).stripTrailingZeros();
    if (i % 2 == 1) {
      json.addProperty("celsius", new BigDecimal(celsius.toPlainString()));
      json.addProperty("battery", 80);
    }
    json.addProperty("room", values.get("room" + i));
    json.addProperty("celsius", new BigDecimal(celsius.toPlainString()));
    return json.toString();
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    Ending ending = evidence.ending();
    if (!Manners.connects(found, evidence, ending)) {
      return found.verdict();
    }
    if (ending instanceof Ending.Died) {
      found.ending(ending);
    }
    if (!Manners.subscribes(found, evidence, evidence.values().get("celsius"))) {
      return found.verdict();
    }
    judgeAnswers(found, evidence);
    if (found.none() && ending instanceof Ending.TimedOut) {
      found.add(
          "never-ends",
          "the program ends after the empty message",
          "it answered every reading, but it " + Say.ending(ending),
          "An empty payload is an array of length 0. Look for it before you read JSON.");
    }
    Manners.goodbye(found, evidence);
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }

  private static void judgeAnswers(Findings found, Evidence evidence) {
    Values values = evidence.values();
    List<Publish> answers = evidence.sent().messages();
    for (int i = 0; i < answers.size() && i < READINGS && found.none(); i++) {
      Publish answer = answers.get(i);
      if (answer.topic().equals(values.get("fahrenheit"))) {
        judgeBytes(
            found.at(evidence.sightingOf(answer)),
            values.get("room" + i),
            fahrenheit(values, i),
            answer.payload());
      } else {
        found
            .at(evidence.sightingOf(answer))
            .add(
                "wrong-topic",
                "the answers on " + values.get("fahrenheit"),
                Say.message(answer),
                "The topic of the answers is the second argument, args[1].");
      }
    }
    if (found.none() && answers.size() < READINGS) {
      boolean left = evidence.ending() instanceof Ending.Exited;
      found
          .at(left ? Manners.leaving(evidence) : Optional.empty())
          .add(
              left ? "leaves-too-early" : "no-answer",
              "an answer to each of " + READINGS + " readings",
              answers.size() + " answers; the program " + Say.ending(evidence.ending()),
              left
                  ? "Does it go on until the end is told? With the async client: wait for each token"
                      + " before you disconnect."
                  : "Does the callback throw? Or publish at QoS 0 in it? There only QoS 1 and 2 work.");
    } else if (found.none() && answers.size() > READINGS) {
      found
          .at(evidence.sightingOf(answers.get(READINGS)))
          .add(
              "answers-too-much",
              READINGS + " answers",
              answers.size() + ", the last " + Say.message(answers.get(answers.size() - 1)),
              "The empty message is not to be answered; it ends the program.");
    }
  }

  private static void judgeBytes(Findings found, String room, double fahrenheit, Bytes got) {
    String expected = "JSON with room %s and fahrenheit %.2f".formatted(room, fahrenheit);
    Optional<String> text = got.asUtf8();
    if (text.isEmpty()) {
      found.add(
          "wrong-charset",
          expected + ", in UTF-8",
          got.toHex(),
          "JSON is UTF-8. Name it when you write: text.getBytes(UTF_8).");
      return;
    }
    Optional<JsonElement> json = strictly(text.get());
    if (json.isEmpty()) {
      judgeNoJson(found, expected, room, text.get(), got);
    } else if (json.get().isJsonObject()) {
      judgeMembers(found, expected, room, fahrenheit, json.get().getAsJsonObject(), got);
    } else {
      boolean packed =
          json.get() instanceof JsonPrimitive inside
              && inside.isString()
              && strictly(inside.getAsString()).filter(JsonElement::isJsonObject).isPresent();
      found.add(
          packed ? "packed-twice" : "no-object",
          expected,
          Say.payload(got),
          packed
              ? "That is a text with JSON in it: toJson was called on what was JSON already."
              : "What is asked for is an object: names and values between { and }.");
    }
  }

  private static void judgeNoJson(
      Findings found, String expected, String room, String text, Bytes got) {
    if (text.contains("{'") || text.contains("':")) {
      found.add(
          "single-quotes",
          expected,
          Say.payload(got),
          "In JSON names and texts stand in double quotes. Let Gson write them.");
    } else if (text.contains(room)
        && !new JsonPrimitive(room).toString().equals('"' + room + '"')) {
      found.add(
          "glued-by-hand",
          expected,
          Say.payload(got),
          "A quote or a backslash in a name ends the text too early. Gson marks it with \\ for"
              + " you.");
    } else {
      found.add(
          "no-json",
          expected,
          Say.payload(got),
          "Fill a JsonObject and let new Gson().toJson(...) write it.");
    }
  }

  private static void judgeMembers(
      Findings found, String expected, String room, double fahrenheit, JsonObject json, Bytes got) {
    JsonElement name = json.get("room");
    JsonElement number = json.get("fahrenheit");
    if (name == null || number == null) {
      found.add(
          "member-missing",
          expected,
          Say.payload(got),
          "The members are called room and fahrenheit, in small letters.");
    } else if (!(number instanceof JsonPrimitive primitive && primitive.isNumber())) {
      found.add(
          "number-as-text",
          expected,
          "fahrenheit is " + number,
          "In quotes it is a text, without them a number: addProperty with a double, no String.");
    } else if (Math.abs(number.getAsDouble() - fahrenheit) > CLOSE) {
      found.add(
          "wrong-number",
          expected,
          Say.payload(got),
          "Degrees Fahrenheit are celsius * 9 / 5 + 32, with double and not with int.");
    } else if (!name.equals(new JsonPrimitive(room))) {
      judgeRoom(found, expected, room, name);
    }
  }

  private static void judgeRoom(Findings found, String expected, String room, JsonElement got) {
    String text = got.isJsonPrimitive() ? got.getAsString() : got.toString();
    if (text.equals(new String(room.getBytes(UTF_8), ISO_8859_1))) {
      found.add(
          "wrong-charset-in",
          expected,
          "room is " + got,
          "Name the charset when you read: new String(payload, UTF_8).");
    } else if (text.equals(new JsonPrimitive(room).toString())) {
      found.add(
          "quotes-in-room",
          expected,
          "room is " + got,
          "toString() gives JSON again, quotes and all. The text itself is getAsString().");
    } else if (text.equals(new String(room.getBytes(ISO_8859_1), ISO_8859_1))) {
      found.add(
          "wrong-charset",
          expected + ", in UTF-8",
          "room is " + got,
          "JSON is UTF-8. Name it when you write: text.getBytes(UTF_8).");
    } else {
      found.add("wrong-room", expected, "room is " + got, "The room comes back letter by letter.");
    }
  }

  private static double fahrenheit(Values values, int i) {
    return Integer.parseInt(values.get("tenths" + i)) / 10.0 * 9 / 5 + 32;
  }

  /** By the letter of the standard; empty where it is no JSON. */
  private static Optional<JsonElement> strictly(String text) {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    try {
      JsonElement json = JsonParser.parseReader(reader);
      return text.isBlank() || reader.peek() != JsonToken.END_DOCUMENT
          ? Optional.empty()
          : Optional.of(json);
    } catch (JsonParseException | IOException e) {
      return Optional.empty();
    }
  }
}
