package org.mqttcourse.report.grades;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import org.mqttcourse.check.Finding;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.grading.Points;
import org.mqttcourse.grading.Row;

/** Writes {@code results.json}: a list of rows. */
public final class ResultsJson {
  private ResultsJson() {}

  /** Writes all rows, with a line end behind them; flushes and leaves the writer open. */
  public static void write(Gradebook grades, Writer to) throws IOException {
    JsonWriter json = json(to);
    json.beginArray();
    for (Row row : grades.rows()) {
      write(row, json);
    }
    json.endArray();
    end(json, to);
  }

  /** Writes one row, in the same form. */
  public static void write(Row row, Writer to) throws IOException {
    JsonWriter json = json(to);
    write(row, json);
    end(json, to);
  }

  private static JsonWriter json(Writer to) {
    JsonWriter json = new JsonWriter(to);
    json.setIndent("  ");
    json.setHtmlSafe(false);
    return json;
  }

  private static void end(JsonWriter json, Writer to) throws IOException {
    json.flush();
    to.write("\n");
    to.flush();
  }

  private static void write(Row row, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("student").value(row.student());
    json.name("exercise").value(row.exercise());
    json.name("attempt").value(row.attempt());
    json.name("verdict").value(row.verdict().name());
    json.name("points").jsonValue(Points.say(row.points()));
    json.name("maxPoints").jsonValue(Points.say(row.maxPoints()));
    json.name("seconds").value(row.seconds());
    json.name("seed").value(row.seed());
    json.name("findings").beginArray();
    for (Finding finding : row.findings()) {
      json.beginObject();
      json.name("id").value(finding.id());
      json.name("expected").value(finding.expected());
      json.name("got").value(finding.got());
      json.name("hint").value(finding.hint());
      json.endObject();
    }
    json.endArray();
    if (row.work().daysLate() > 0) {
      json.name("daysLate").value(row.work().daysLate());
    }
    json.endObject();
  }
}
