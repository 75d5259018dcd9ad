package org.mqttcourse.exercise;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads and writes an exercise's entry in the table of contents. */
public final class ExerciseEntryJson {
  private ExerciseEntryJson() {}

  /** Writes one entry. */
  public static void write(JsonWriter json, ExerciseEntry entry) throws IOException {
    json.beginObject();
    json.name("slug").value(entry.slug());
    json.name("title").value(entry.title());
    json.name("lesson").value(entry.lesson());
    json.name("points").value(entry.points());
    json.name("kind").value(ExerciseJson.lower(entry.kind()));
    json.name("level").value(ExerciseJson.lower(entry.level()));
    json.name("starter");
    write(json, entry.starter());
    json.name("mistakes");
    write(json, entry.mistakes());
    json.name("variants");
    write(json, entry.variants());
    json.name("solution");
    write(json, entry.solution());
    json.endObject();
  }

  /** Reads one entry. */
  public static ExerciseEntry read(JsonReader json) throws IOException {
    String slug = "";
    String title = "";
    int lesson = 0;
    int points = 0;
    Exercise.Kind kind = Exercise.Kind.PROGRAM;
    Exercise.Level level = Exercise.Level.CORE;
    List<String> starter = List.of();
    Map<String, List<String>> mistakes = Map.of();
    Map<String, List<String>> variants = Map.of();
    List<String> solution = List.of();
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "slug" -> slug = json.nextString();
        case "title" -> title = json.nextString();
        case "lesson" -> lesson = json.nextInt();
        case "points" -> points = json.nextInt();
        case "kind" -> kind = ExerciseJson.kind(json.nextString());
        case "level" -> level = ExerciseJson.level(json.nextString());
        case "starter" -> starter = strings(json);
        case "mistakes" -> mistakes = folders(json);
        case "variants" -> variants = folders(json);
        case "solution" -> solution = strings(json);
        default -> json.skipValue();
      }
    }
    json.endObject();
    return new ExerciseEntry(
        slug, title, lesson, points, kind, level, starter, mistakes, variants, solution);
  }

  private static void write(JsonWriter json, Map<String, List<String>> folders) throws IOException {
    json.beginObject();
    for (Map.Entry<String, List<String>> folder : new TreeMap<>(folders).entrySet()) {
      json.name(folder.getKey());
      write(json, folder.getValue());
    }
    json.endObject();
  }

  private static void write(JsonWriter json, List<String> strings) throws IOException {
    json.beginArray();
    for (String string : strings) {
      json.value(string);
    }
    json.endArray();
  }

  private static Map<String, List<String>> folders(JsonReader json) throws IOException {
    Map<String, List<String>> folders = new TreeMap<>();
    json.beginObject();
    while (json.hasNext()) {
      folders.put(json.nextName(), strings(json));
    }
    json.endObject();
    return folders;
  }

  private static List<String> strings(JsonReader json) throws IOException {
    List<String> strings = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      strings.add(json.nextString());
    }
    json.endArray();
    return strings;
  }
}
