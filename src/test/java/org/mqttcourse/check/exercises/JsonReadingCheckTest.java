package org.mqttcourse.check.exercises;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.Random;
import java.util.function.Function;
import json_reading.JsonReadingCheck;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;

class JsonReadingCheckTest {
  private final JsonReadingCheck check = new JsonReadingCheck();
  private final Values values = check.sample();

  private record Answer(String room, double fahrenheit) {
    JsonObject json() {
      JsonObject json = new JsonObject();
      json.addProperty("room", room);
      json.addProperty("fahrenheit", fahrenheit);
      return json;
    }
  }

  private static HandMade answersBytes(Values values, Function<Answer, Bytes> write) {
    HandMade evidence = HandMade.evidence(values).connects().subscribes(values.get("celsius"), 1);
    for (int i = 0; i < 4; i++) {
      double celsius = Integer.parseInt(values.get("tenths" + i)) / 10.0;
      Answer answer = new Answer(values.get("room" + i), celsius * 9 / 5 + 32);
      evidence.publishes(values.get("fahrenheit"), write.apply(answer), 1);
    }
    return evidence;
  }

  private HandMade answers(Function<Answer, String> write) {
    return answersBytes(values, answer -> Bytes.utf8(write.apply(answer)));
  }

  private String first(HandMade evidence) {
    return evidence.leaves().exits().judgedBy(check);
  }

  @Test
  void passesJsonHoweverItIsWritten() {
    assertEquals("PASS", first(answers(answer -> answer.json().toString())));
    assertEquals("PASS", first(answers(answer -> new Gson().toJson(answer.json()))));
    assertEquals(
        "PASS",
        first(
            answers(
                answer ->
                    "{ \"more\":[], \"fahrenheit\" : %.3f,\n\"room\" : %s }"
                        .formatted(answer.fahrenheit(), answer.json().get("room")))));
  }

  @Test
  void namesWhatIsNoJson() {
    assertEquals(
        "single-quotes",
        first(answers(a -> "{'room': '" + a.room() + "', 'fahrenheit': " + a.fahrenheit() + "}")));
    assertEquals(
        "glued-by-hand",
        first(
            answers(
                a -> "{\"room\": \"" + a.room() + "\", \"fahrenheit\": " + a.fahrenheit() + "}")));
    assertEquals("no-json", first(answers(a -> "")));
    assertEquals("no-json", first(answers(a -> a.json() + " and more")));
  }

  @Test
  void namesJsonThatIsNotWhatWasAskedFor() {
    assertEquals("packed-twice", first(answers(a -> new Gson().toJson(a.json().toString()))));
    assertEquals("no-object", first(answers(a -> "[" + a.json() + "]")));
    assertEquals("member-missing", first(answers(a -> "{}")));
    assertEquals("wrong-number", first(answers(a -> new Answer(a.room(), 1).json().toString())));
    assertEquals(
        "number-as-text",
        first(
            answers(
                a -> {
                  JsonObject json = a.json();
                  json.addProperty("fahrenheit", String.valueOf(a.fahrenheit()));
                  return json.toString();
                })));
  }

  @Test
  void tellsTheWrongRoomsApart() {
    assertEquals(
        "quotes-in-room",
        first(
            answers(
                a ->
                    new Answer(a.json().get("room").toString(), a.fahrenheit())
                        .json()
                        .toString())));
    assertEquals("wrong-room", first(answers(a -> new Answer("", a.fahrenheit()).json() + "")));
  }

  @Test
  void tellsTheWrongCharsetsApart() {
    assertEquals(
        "wrong-charset",
        first(answersBytes(values, a -> Bytes.of(a.json().toString().getBytes(ISO_8859_1)))));
    assertEquals(
        "wrong-charset-in",
        first(
            answers(
                a ->
                    new Answer(new String(a.room().getBytes(UTF_8), ISO_8859_1), a.fahrenheit())
                        .json()
                        .toString())));
  }

  @Test
  void namesAnswersThatAreMissingOrTooMany() {
    assertEquals("never-ends", answers(a -> a.json().toString()).hangs().judgedBy(check));
    assertEquals(
        "answers-too-much",
        first(answers(a -> a.json().toString()).publishes(values.get("fahrenheit"), "{}", 1)));
    HandMade silent = HandMade.evidence(values).connects().subscribes(values.get("celsius"), 1);
    assertEquals("no-answer", silent.hangs().judgedBy(check));
  }

  @RepeatedTest(20)
  void passesWhateverIsDrawn(RepetitionInfo info) {
    Values drawn = check.draw(new Random(info.getCurrentRepetition()));
    assertEquals("PASS", first(answersBytes(drawn, a -> Bytes.utf8(a.json().toString()))));
  }
}
