package org.mqttcourse.progress;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mqttcourse.progress.Progress.ExerciseProgress;

/** Progress as JSON, read and written token by token: reflection would cost the first prompt. */
final class ProgressJson {
  private ProgressJson() {}

  /**
   * What a file holds.
   *
   * @param unknown what a newer version wrote: JSON by "name" or "exercise slug/name"
   */
  record Document(Progress progress, Map<String, String> unknown) {
    static final Document EMPTY = new Document(Progress.none(), Map.of());

    Document {
      unknown = Collections.unmodifiableMap(new TreeMap<>(unknown));
    }

    Document with(Progress newProgress) {
      return new Document(newProgress, unknown);
    }
  }

  /** Text that is no progress. */
  static final class BrokenException extends Exception {
    private static final long serialVersionUID = 1;

    BrokenException(Throwable cause) {
      super(cause);
    }
  }

  static Document read(String text) throws BrokenException {
    try (JsonReader in = new JsonReader(new StringReader(text))) {
      Document document = document(in);
      if (in.peek() != JsonToken.END_DOCUMENT) {
        throw new IllegalStateException("something follows");
      }
      return document;
    } catch (IOException
        | IllegalStateException
        | NumberFormatException
        | DateTimeParseException e) {
      throw new BrokenException(e);
    }
  }

  private static Document document(JsonReader in) throws IOException {
    Progress progress = Progress.none();
    Map<String, String> unknown = new TreeMap<>();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      switch (name) {
        case "lesson" -> progress = progress.at(notNegative(in.nextInt()), progress.step());
        case "step" -> progress = progress.at(progress.lesson(), notNegative(in.nextInt()));
        case "done" -> progress = progress.withDone(strings(in));
        case "exercises" -> progress = exercises(in, progress, unknown);
        case "review" -> progress = StudyJson.recalls(in, progress);
        case "streak" -> progress = progress.with(StudyJson.streak(in));
        default -> unknown.put(name, JsonCopy.text(in));
      }
    }
    in.endObject();
    return new Document(progress, unknown);
  }

  private static int notNegative(int number) {
    if (number < 0) {
      throw new IllegalStateException("negative");
    }
    return number;
  }

  private static Set<String> strings(JsonReader in) throws IOException {
    Set<String> strings = new HashSet<>();
    in.beginArray();
    while (in.hasNext()) {
      strings.add(in.nextString());
    }
    in.endArray();
    return strings;
  }

  private static Progress exercises(JsonReader in, Progress before, Map<String, String> unknown)
      throws IOException {
    Progress progress = before;
    in.beginObject();
    while (in.hasNext()) {
      String slug = in.nextName();
      progress = progress.with(slug, exercise(in, slug, unknown));
    }
    in.endObject();
    return progress;
  }

  private static ExerciseProgress exercise(JsonReader in, String slug, Map<String, String> unknown)
      throws IOException {
    int attempts = 0;
    int hints = 0;
    boolean solutionSeen = false;
    Instant passedAt = null;
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      switch (name) {
        case "attempts" -> attempts = notNegative(in.nextInt());
        case "hints" -> hints = notNegative(in.nextInt());
        case "solutionSeen" -> solutionSeen = in.nextBoolean();
        case "passedAt" -> passedAt = Instant.parse(in.nextString());
        default -> unknown.put(slug + "/" + name, JsonCopy.text(in));
      }
    }
    in.endObject();
    return new ExerciseProgress(attempts, hints, solutionSeen, passedAt);
  }

  static String write(Document document) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonWriter out = new JsonWriter(text)) {
      out.setIndent("  ");
      Progress progress = document.progress();
      out.beginObject();
      out.name("lesson").value(progress.lesson());
      out.name("step").value(progress.step());
      out.name("done").beginArray();
      for (String step : progress.done()) {
        out.value(step);
      }
      out.endArray();
      out.name("exercises").beginObject();
      for (Map.Entry<String, ExerciseProgress> entry : progress.exercises().entrySet()) {
        exercise(out, entry.getKey(), entry.getValue(), document.unknown());
      }
      out.endObject();
      StudyJson.write(out, progress);
      for (Map.Entry<String, String> entry : document.unknown().entrySet()) {
        if (entry.getKey().indexOf('/') < 0) {
          out.name(entry.getKey()).jsonValue(entry.getValue());
        }
      }
      out.endObject();
    }
    return text.append('\n').toString();
  }

  private static void exercise(
      JsonWriter out, String slug, ExerciseProgress exercise, Map<String, String> unknown)
      throws IOException {
    out.name(slug).beginObject();
    out.name("attempts").value(exercise.attempts());
    out.name("hints").value(exercise.hints());
    out.name("solutionSeen").value(exercise.solutionSeen());
    if (exercise.passedAt() != null) {
      out.name("passedAt").value(exercise.passedAt().toString());
    }
    String prefix = slug + "/";
    for (Map.Entry<String, String> entry : unknown.entrySet()) {
      if (entry.getKey().startsWith(prefix)) {
        out.name(entry.getKey().substring(prefix.length())).jsonValue(entry.getValue());
      }
    }
    out.endObject();
  }
}
