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
import java.util.Optional;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Say;
import org.mqttcourse.wire.Bytes;

/** One answer: its bytes, its form, and what it says. */
final class Answer {
  private static final double CLOSE = 0.01;

  private Answer() {}

  static void judge(Findings found, String room, double fahrenheit, Bytes got) {
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
