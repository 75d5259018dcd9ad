package org.mqttcourse.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import com.google.gson.Strictness;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lesson 8 tells much of a library that others change: all of it stands here once more. */
class Lesson8FactsTest {
  private static final Gson STRICT = new GsonBuilder().setStrictness(Strictness.STRICT).create();

  /** The lesson's class of one's own. */
  static final class Reading {
    String room = "";
    double celsius;
    Double humidity;
  }

  @Test
  void marksQuotesInsideOfText() {
    JsonObject reading = new JsonObject();
    reading.addProperty("room", "The \"owl\" attic");
    reading.addProperty("celsius", 21.5);
    assertEquals(
        "{\"room\":\"The \\\"owl\\\" attic\",\"celsius\":21.5}", new Gson().toJson(reading));
  }

  @Test
  void writesSomeSignsByTheirNumbersUnlessAsked() {
    JsonObject reading = new JsonObject();
    reading.addProperty("room", "Tom & Zoë's");
    assertEquals("{\"room\":\"Tom \\u0026 Zoë\\u0027s\"}", new Gson().toJson(reading));
    String plain = "{\"room\":\"Tom & Zoë's\"}";
    assertEquals(plain, new GsonBuilder().disableHtmlEscaping().create().toJson(reading));
    assertEquals(plain, reading.toString());
  }

  @Test
  void leavesOutWhatIsNull() {
    JsonObject reading = new JsonObject();
    reading.add("alarm", JsonNull.INSTANCE);
    assertEquals("{}", new Gson().toJson(reading));
  }

  @Test
  void doesNotComplainOfAMissingMember() {
    Reading reading = new Gson().fromJson("{\"room\": \"lab\"}", Reading.class);
    assertEquals("lab", reading.room);
    assertEquals(0.0, reading.celsius);
    assertNull(reading.humidity);
  }

  @Test
  void takesANumberForAFractionUnlessAsked() {
    Map<?, ?> reading = new Gson().fromJson("{\"room\": 328}", Map.class);
    assertEquals("328.0", String.valueOf(reading.get("room")));
    assertEquals(328, object("{\"room\": 328}").get("room").getAsInt());
    assertEquals(12, object("{\"room\": 12.5}").get("room").getAsInt());
  }

  @Test
  void throwsInFiveWays() {
    assertThrows(IllegalStateException.class, () -> object("hello"));
    assertThrows(JsonSyntaxException.class, () -> object("{\"celsius\": 21"));
    assertThrows(IllegalStateException.class, () -> object("[21.5]"));
    assertThrows(IllegalStateException.class, () -> object("21.5"));
    assertNull(object("{\"room\": \"lab\"}").get("celsius"));
    JsonElement nothing = object("{\"celsius\": null}").get("celsius");
    assertThrows(UnsupportedOperationException.class, nothing::getAsDouble);
    JsonElement warm = object("{\"celsius\": \"warm\"}").get("celsius");
    assertThrows(NumberFormatException.class, warm::getAsDouble);
  }

  @Test
  void makesANumberOfText() {
    assertEquals(21.5, object("{\"celsius\": \"21.5\"}").get("celsius").getAsDouble());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'celsius': 21.5}", "{celsius: 21.5}", "{\"celsius\"=21.5}"})
  void forgivesUnlessItIsToBeStrict(String noJson) {
    assertEquals(21.5, object(noJson).get("celsius").getAsDouble());
    assertThrows(JsonSyntaxException.class, () -> STRICT.fromJson(noJson, JsonElement.class));
  }

  @Test
  void givesNullForAnEmptyTextAlsoWhenStrict() {
    assertNull(STRICT.fromJson("", JsonElement.class));
    assertEquals(List.of(), STRICT.fromJson("[]", List.class));
  }

  private static JsonObject object(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }
}
