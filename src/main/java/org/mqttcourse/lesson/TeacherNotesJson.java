package org.mqttcourse.lesson;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;

/** Reads and writes the notes of one lesson; each is an array of section, kind and text. */
public final class TeacherNotesJson {
  private TeacherNotesJson() {}

  /** Writes the notes; the writer stays open. */
  public static void write(List<TeacherNote> notes, Writer to) throws IOException {
    JsonWriter json = new JsonWriter(to);
    json.beginArray();
    for (TeacherNote note : notes) {
      json.beginArray();
      json.value(note.section());
      json.value(note.kind().name());
      TextJson.writeSpans(json, note.text());
      json.endArray();
    }
    json.endArray();
    json.flush();
  }

  /** Reads the notes; the reader stays open. */
  @SuppressWarnings("resource") // whoever opened the reader closes it
  public static List<TeacherNote> read(Reader from) throws IOException {
    return TextJson.list(new JsonReader(from), TeacherNotesJson::note);
  }

  private static TeacherNote note(JsonReader json) throws IOException {
    json.beginArray();
    TeacherNote note =
        new TeacherNote(
            json.nextString(),
            TeacherNote.Kind.valueOf(json.nextString()),
            TextJson.readSpans(json));
    json.endArray();
    return note;
  }
}
