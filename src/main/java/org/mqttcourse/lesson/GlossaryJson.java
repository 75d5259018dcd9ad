package org.mqttcourse.lesson;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;

/** Reads and writes the compiled glossary. */
public final class GlossaryJson {
  private GlossaryJson() {}

  /** Writes all words; the writer stays open. */
  public static void write(List<Word> words, Writer to) throws IOException {
    JsonWriter json = new JsonWriter(to);
    json.beginArray();
    for (Word word : words) {
      json.beginObject();
      json.name("names");
      TextJson.writeStrings(json, word.names());
      json.name("lesson").value(word.lesson());
      json.name("meaning");
      TextJson.writeSpans(json, word.meaning());
      json.endObject();
    }
    json.endArray();
    json.flush();
  }

  /** Reads all words; the reader stays open. */
  @SuppressWarnings("resource") // whoever opened the reader closes it
  public static List<Word> read(Reader from) throws IOException {
    return TextJson.list(new JsonReader(from), GlossaryJson::word);
  }

  private static Word word(JsonReader json) throws IOException {
    List<String> names = List.of();
    int lesson = 0;
    List<Span> meaning = List.of();
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "names" -> names = TextJson.readStrings(json);
        case "lesson" -> lesson = json.nextInt();
        case "meaning" -> meaning = TextJson.readSpans(json);
        default -> json.skipValue();
      }
    }
    json.endObject();
    return new Word(names, lesson, meaning);
  }
}
