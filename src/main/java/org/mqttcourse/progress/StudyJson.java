package org.mqttcourse.progress;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;

/** What comes back and when, and the streak, in the progress file. */
final class StudyJson {
  private StudyJson() {}

  static Progress recalls(JsonReader in, Progress before) throws IOException {
    Progress progress = before;
    in.beginObject();
    while (in.hasNext()) {
      progress = progress.with(in.nextName(), recall(in));
    }
    in.endObject();
    return progress;
  }

  private static Recall recall(JsonReader in) throws IOException {
    LocalDate due = LocalDate.EPOCH;
    int repetitions = 0;
    int interval = 1;
    double ease = 0;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "due" -> due = LocalDate.parse(in.nextString());
        case "repetitions" -> repetitions = in.nextInt();
        case "interval" -> interval = in.nextInt();
        case "ease" -> ease = in.nextDouble();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new Recall(due, repetitions, interval, ease);
  }

  static Streak streak(JsonReader in) throws IOException {
    LocalDate last = null;
    int days = 0;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "last" -> last = LocalDate.parse(in.nextString());
        case "days" -> days = in.nextInt();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new Streak(last, days);
  }

  /** Writes nothing where there is nothing yet. */
  static void write(JsonWriter out, Progress progress) throws IOException {
    if (!progress.recalls().isEmpty()) {
      out.name("review").beginObject();
      for (Map.Entry<String, Recall> entry : progress.recalls().entrySet()) {
        Recall recall = entry.getValue();
        out.name(entry.getKey()).beginObject();
        out.name("due").value(recall.due().toString());
        out.name("repetitions").value(recall.repetitions());
        out.name("interval").value(recall.interval());
        out.name("ease").value(recall.ease());
        out.endObject();
      }
      out.endObject();
    }
    if (progress.streak().last() != null) {
      out.name("streak").beginObject();
      out.name("last").value(progress.streak().last().toString());
      out.name("days").value(progress.streak().days());
      out.endObject();
    }
  }
}
