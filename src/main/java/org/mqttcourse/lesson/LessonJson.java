package org.mqttcourse.lesson;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;

/** Reads and writes compiled lessons. By hand: reflection would cost time before the prompt. */
public final class LessonJson {
  private LessonJson() {}

  /** Writes a lesson; the writer stays open. */
  public static void write(Lesson lesson, Writer to) throws IOException {
    JsonWriter json = new JsonWriter(to);
    json.beginObject();
    json.name("number").value(lesson.number());
    json.name("name").value(lesson.name());
    json.name("title").value(lesson.title());
    json.name("minutes").value(lesson.minutes());
    json.name("buildsOn").beginArray();
    for (int number : lesson.buildsOn()) {
      json.value(number);
    }
    json.endArray();
    json.name("steps").beginArray();
    for (Step step : lesson.steps()) {
      StepJson.write(json, step);
    }
    json.endArray();
    json.endObject();
    json.flush();
  }

  /** Reads a lesson; the reader stays open. */
  @SuppressWarnings("resource") // whoever opened the reader closes it
  public static Lesson read(Reader from) throws IOException {
    JsonReader json = new JsonReader(from);
    int number = 0;
    String name = "";
    String title = "";
    int minutes = 0;
    List<Integer> buildsOn = List.of();
    List<Step> steps = List.of();
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "number" -> number = json.nextInt();
        case "name" -> name = json.nextString();
        case "title" -> title = json.nextString();
        case "minutes" -> minutes = json.nextInt();
        case "buildsOn" -> buildsOn = TextJson.list(json, JsonReader::nextInt);
        case "steps" -> steps = TextJson.list(json, StepJson::read);
        default -> json.skipValue();
      }
    }
    json.endObject();
    return new Lesson(number, name, title, minutes, buildsOn, steps);
  }
}
