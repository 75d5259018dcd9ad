package org.mqttcourse.proof;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;

/** Writes a report as {@code verify --json} does. */
public final class ProofReportJson {
  private ProofReportJson() {}

  /** Writes it, with a line end behind it; flushes and leaves the writer open. */
  public static void write(ProofReport report, Writer writer) throws IOException {
    JsonWriter json = new JsonWriter(writer);
    json.setIndent("  ");
    json.setHtmlSafe(false);
    json.beginObject();
    json.name("lessons").value(report.lessons());
    json.name("exercises").value(report.exercises());
    json.name("solutionsPass").value(report.solutionsPass());
    json.name("startersFail").value(report.startersFail());
    json.name("mistakes").value(report.mistakes());
    json.name("mistakesRejected").value(report.mistakesRejected());
    json.name("mistakesNamed").value(report.mistakesNamed());
    json.name("variants").value(report.variants());
    json.name("variantsPass").value(report.variantsPass());
    json.name("tries").value(report.tries());
    json.name("triesDone").value(report.triesDone());
    json.name("predictions").value(report.predictions());
    json.name("predictionsTrue").value(report.predictionsTrue());
    json.name("transcripts").value(report.transcripts());
    json.name("transcriptsTrue").value(report.transcriptsTrue());
    json.name("problems").beginArray();
    for (String problem : report.problems()) {
      json.value(problem);
    }
    json.endArray();
    json.endObject();
    json.flush();
    writer.write("\n");
    writer.flush();
  }
}
