package org.mqttcourse.exercise;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.TextJson;

/** Reads and writes the compiled text of an exercise. */
public final class ExerciseJson {
  private ExerciseJson() {}

  /** Writes an exercise's text; the writer stays open. */
  public static void write(ExerciseText text, Writer to) throws IOException {
    JsonWriter json = new JsonWriter(to);
    json.beginObject();
    json.name("title").value(text.title());
    json.name("lesson").value(text.lesson());
    json.name("points").value(text.points());
    json.name("kind").value(lower(text.kind()));
    json.name("level").value(lower(text.level()));
    json.name("task");
    TextJson.write(json, text.task());
    json.name("hints").beginArray();
    for (List<Block> hint : text.hints()) {
      TextJson.write(json, hint);
    }
    json.endArray();
    json.name("after");
    TextJson.write(json, text.after());
    write(text.partial(), json);
    json.endObject();
    json.flush();
  }

  /** Reads an exercise's text; the reader stays open. */
  @SuppressWarnings("resource") // whoever opened the reader closes it
  public static ExerciseText read(Reader from) throws IOException {
    JsonReader json = new JsonReader(from);
    String title = "";
    int lesson = 0;
    int points = 0;
    Exercise.Kind kind = Exercise.Kind.PROGRAM;
    Exercise.Level level = Exercise.Level.CORE;
    List<Block> task = List.of();
    List<List<Block>> hints = new ArrayList<>();
    List<Block> after = List.of();
    PartialCredit partial = PartialCredit.NONE;
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "title" -> title = json.nextString();
        case "lesson" -> lesson = json.nextInt();
        case "points" -> points = json.nextInt();
        case "kind" -> kind = kind(json.nextString());
        case "level" -> level = level(json.nextString());
        case "task" -> task = TextJson.read(json);
        case "hints" -> {
          json.beginArray();
          while (json.hasNext()) {
            hints.add(TextJson.read(json));
          }
          json.endArray();
        }
        case "after" -> after = TextJson.read(json);
        case "partial" -> partial = partial(json);
        default -> json.skipValue();
      }
    }
    json.endObject();
    return new ExerciseText(title, lesson, points, kind, level, task, hints, after, partial);
  }

  private static void write(PartialCredit partial, JsonWriter json) throws IOException {
    json.name("partial").beginArray();
    for (PartialCredit.Group group : partial.groups()) {
      json.beginObject().name("cost").value(group.cost()).name("findings").beginArray();
      for (String finding : new TreeSet<>(group.findings())) {
        json.value(finding);
      }
      json.endArray().endObject();
    }
    json.endArray();
  }

  private static PartialCredit partial(JsonReader json) throws IOException {
    List<PartialCredit.Group> groups = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      int cost = 0;
      Set<String> findings = new TreeSet<>();
      json.beginObject();
      while (json.hasNext()) {
        if (json.nextName().equals("cost")) {
          cost = json.nextInt();
        } else {
          json.beginArray();
          while (json.hasNext()) {
            findings.add(json.nextString());
          }
          json.endArray();
        }
      }
      json.endObject();
      groups.add(new PartialCredit.Group(cost, findings));
    }
    json.endArray();
    return new PartialCredit(groups);
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static Exercise.Kind kind(String word) {
    return Exercise.Kind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static Exercise.Level level(String word) {
    return Exercise.Level.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
