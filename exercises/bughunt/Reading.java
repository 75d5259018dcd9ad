package bughunt;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import java.util.Optional;
import org.mqttcourse.wire.Bytes;

/**
 * A good reading.
 *
 * @param celsius as it was written
 */
record Reading(String place, String celsius) {
  private static final Gson STRICT = new GsonBuilder().setStrictness(Strictness.STRICT).create();

  /** What that payload says; empty where it is no reading. */
  static Optional<Reading> of(Bytes payload) {
    return object(payload)
        .filter(json -> json.get("place") instanceof JsonPrimitive place && place.isString())
        .filter(json -> json.get("celsius") instanceof JsonPrimitive celsius && celsius.isNumber())
        .map(
            json ->
                new Reading(json.get("place").getAsString(), json.get("celsius").getAsString()));
  }

  /** Empty where it is no JSON to the letter, or no object. */
  static Optional<JsonObject> object(Bytes payload) {
    try {
      JsonElement json = STRICT.fromJson(payload.asUtf8().orElse(""), JsonElement.class);
      return json != null && json.isJsonObject()
          ? Optional.of(json.getAsJsonObject())
          : Optional.empty();
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }

  /** What a display prints. */
  String line() {
    return place + ": " + celsius;
  }
}
