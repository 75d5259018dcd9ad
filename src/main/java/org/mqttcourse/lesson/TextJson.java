package org.mqttcourse.lesson;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads and writes blocks of text.
 *
 * <p>Each block is an array that begins with its kind, such as {@code ["p", "Hello ", {"strong":
 * "class"}]}: the order is part of the form, so that it can be read in one go.
 */
public final class TextJson {
  private TextJson() {}

  /** Writes an array of blocks. */
  public static void write(JsonWriter json, List<Block> blocks) throws IOException {
    json.beginArray();
    for (Block block : blocks) {
      write(json, block);
    }
    json.endArray();
  }

  /** Reads an array of blocks. */
  public static List<Block> read(JsonReader json) throws IOException {
    return list(json, TextJson::readBlock);
  }

  static void writeSpans(JsonWriter json, List<Span> spans) throws IOException {
    json.beginArray();
    writeEach(json, spans);
    json.endArray();
  }

  static List<Span> readSpans(JsonReader json) throws IOException {
    return list(json, TextJson::readSpan);
  }

  static void writeStrings(JsonWriter json, List<String> strings) throws IOException {
    json.beginArray();
    for (String string : strings) {
      json.value(string);
    }
    json.endArray();
  }

  static List<String> readStrings(JsonReader json) throws IOException {
    return list(json, JsonReader::nextString);
  }

  static <T> List<T> list(JsonReader json, Item<T> item) throws IOException {
    json.beginArray();
    List<T> items = rest(json, item);
    json.endArray();
    return items;
  }

  private static <T> List<T> rest(JsonReader json, Item<T> item) throws IOException {
    List<T> items = new ArrayList<>();
    while (json.hasNext()) {
      items.add(item.read(json));
    }
    return items;
  }

  private static void write(JsonWriter json, Block block) throws IOException {
    json.beginArray();
    if (block instanceof Block.Paragraph paragraph) {
      json.value("p");
      writeEach(json, paragraph.text());
    } else if (block instanceof Block.Code code) {
      if (code.file().isEmpty()) {
        json.value("code").value(code.language());
      } else {
        json.value("file").value(code.language()).value(code.file());
      }
      for (String line : code.lines()) {
        json.value(line);
      }
    } else if (block instanceof Block.Transcript transcript) {
      json.value("transcript").value(transcript.line());
      writeStrings(json, transcript.before());
      writeStrings(json, transcript.meanwhile());
      for (String line : transcript.lines()) {
        json.value(line);
      }
    } else if (block instanceof Block.Points points) {
      json.value("points").value(points.numbered());
      for (List<Block> point : points.points()) {
        write(json, point);
      }
    } else if (block instanceof Block.Terms terms) {
      json.value("terms");
      for (Block.Term term : terms.terms()) {
        writeSpans(json, term.word());
        writeSpans(json, term.meaning());
      }
    } else if (block instanceof Block.Aside aside) {
      json.value("aside").value(aside.kind());
      write(json, aside.text());
    } else if (block instanceof Block.Table table) {
      json.value("table");
      for (List<List<Span>> row : table.rows()) {
        json.beginArray();
        for (List<Span> cell : row) {
          writeSpans(json, cell);
        }
        json.endArray();
      }
    }
    json.endArray();
  }

  private static Block readBlock(JsonReader json) throws IOException {
    json.beginArray();
    String kind = json.nextString();
    Block block =
        switch (kind) {
          case "p" -> new Block.Paragraph(rest(json, TextJson::readSpan));
          case "code" -> new Block.Code(json.nextString(), rest(json, JsonReader::nextString));
          case "file" ->
              new Block.Code(
                  json.nextString(), json.nextString(), rest(json, JsonReader::nextString));
          case "transcript" ->
              new Block.Transcript(
                  json.nextInt(),
                  readStrings(json),
                  readStrings(json),
                  rest(json, JsonReader::nextString));
          case "points" -> new Block.Points(json.nextBoolean(), rest(json, TextJson::read));
          case "terms" -> new Block.Terms(rest(json, TextJson::readTerm));
          case "aside" -> new Block.Aside(json.nextString(), read(json));
          case "table" -> new Block.Table(rest(json, row -> list(row, TextJson::readSpans)));
          default -> throw new IOException("no block is called " + kind);
        };
    json.endArray();
    return block;
  }

  private static Block.Term readTerm(JsonReader json) throws IOException {
    return new Block.Term(readSpans(json), readSpans(json));
  }

  private static void writeEach(JsonWriter json, List<Span> spans) throws IOException {
    for (Span span : spans) {
      if (span.style() == Span.Style.PLAIN) {
        json.value(span.text());
      } else {
        json.beginObject();
        json.name(span.style().name().toLowerCase(Locale.ROOT)).value(span.text());
        json.endObject();
      }
    }
  }

  private static Span readSpan(JsonReader json) throws IOException {
    if (json.peek() == JsonToken.STRING) {
      return Span.plain(json.nextString());
    }
    json.beginObject();
    Span.Style style = Span.Style.valueOf(json.nextName().toUpperCase(Locale.ROOT));
    Span span = new Span(style, json.nextString());
    json.endObject();
    return span;
  }

  /** Reads one thing. */
  @FunctionalInterface
  interface Item<T> {
    T read(JsonReader json) throws IOException;
  }
}
