package org.mqttcourse.course;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.exercise.ExerciseEntry;
import org.mqttcourse.exercise.ExerciseEntryJson;

/**
 * The table of contents, {@code course/course.json}.
 *
 * @param lessons in order
 * @param exercises in the order of the lessons and of their place in them
 */
public record Contents(List<Course.Entry> lessons, List<ExerciseEntry> exercises) {
  public Contents {
    lessons = List.copyOf(lessons);
    exercises = List.copyOf(exercises);
  }

  /** Writes the table; the writer stays open. */
  public void write(Writer to) throws IOException {
    JsonWriter json = new JsonWriter(to);
    json.beginObject();
    json.name("lessons").beginArray();
    for (Course.Entry lesson : lessons) {
      json.beginObject();
      json.name("number").value(lesson.number());
      json.name("name").value(lesson.name());
      json.name("title").value(lesson.title());
      json.name("minutes").value(lesson.minutes());
      json.name("steps").value(lesson.steps());
      json.endObject();
    }
    json.endArray();
    json.name("exercises").beginArray();
    for (ExerciseEntry exercise : exercises) {
      ExerciseEntryJson.write(json, exercise);
    }
    json.endArray();
    json.endObject();
    json.flush();
  }

  /** Reads the table; the reader stays open. */
  @SuppressWarnings("resource") // whoever opened the reader closes it
  public static Contents read(Reader from) throws IOException {
    JsonReader json = new JsonReader(from);
    List<Course.Entry> lessons = new ArrayList<>();
    List<ExerciseEntry> exercises = new ArrayList<>();
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      json.beginArray();
      while (json.hasNext()) {
        if (name.equals("lessons")) {
          lessons.add(lesson(json));
        } else {
          exercises.add(ExerciseEntryJson.read(json));
        }
      }
      json.endArray();
    }
    json.endObject();
    return new Contents(lessons, exercises);
  }

  private static Course.Entry lesson(JsonReader json) throws IOException {
    int number = 0;
    String name = "";
    String title = "";
    int minutes = 0;
    int steps = 0;
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "number" -> number = json.nextInt();
        case "name" -> name = json.nextString();
        case "title" -> title = json.nextString();
        case "minutes" -> minutes = json.nextInt();
        case "steps" -> steps = json.nextInt();
        default -> json.skipValue();
      }
    }
    json.endObject();
    return new Course.Entry(number, name, title, minutes, steps);
  }
}
