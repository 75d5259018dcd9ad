package org.mqttcourse.grading;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict;

/**
 * The results of one shard, with all that {@code merge} needs of them: {@code part.json}.
 *
 * @param shard which part it is
 * @param seed of the class
 * @param exercises that were graded, by slug
 */
public record Part(Shard shard, long seed, List<String> exercises, Gradebook grades) {
  /** The file's name in the folder of the results. */
  public static final String FILE = "part.json";

  public Part {
    exercises = List.copyOf(exercises);
  }

  /** Writes it; the writer stays open. */
  public void write(Writer to) throws IOException {
    JsonWriter json = new JsonWriter(to);
    json.beginObject();
    json.name("shard").value(shard.toString());
    json.name("seed").value(seed);
    json.name("exercises").beginArray();
    for (String slug : exercises) {
      json.value(slug);
    }
    json.endArray();
    json.name("people").beginArray();
    for (Map.Entry<String, Person> entry : new TreeMap<>(grades.people()).entrySet()) {
      Person person = entry.getValue();
      json.beginArray().value(entry.getKey()).value(person.name()).value(person.id());
      json.value(person.email()).value(person.sisId()).value(person.login());
      json.value(person.section()).value(person.upload()).endArray();
    }
    json.endArray();
    json.name("answers").beginArray();
    for (Quizzes.Answers answers : grades.answers()) {
      json.beginObject().name("student").value(answers.student());
      json.name("answered").value(answers.answered());
      json.name("questions").value(answers.questions());
      json.name("readable").value(answers.readable()).endObject();
    }
    json.endArray();
    json.name("rows").beginArray();
    for (Row row : grades.rows()) {
      write(row, json);
    }
    json.endArray();
    json.endObject();
    json.flush();
  }

  private static void write(Row row, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("student").value(row.student());
    json.name("exercise").value(row.exercise());
    json.name("attempt").value(row.attempt());
    json.name("verdict").value(row.verdict().name());
    json.name("points").value(row.points());
    json.name("maxPoints").value(row.maxPoints());
    json.name("seconds").value(row.seconds());
    json.name("seed").value(row.seed());
    json.name("findings");
    Ledger.FindingsJson.write(json, row.findings());
    json.name("file").value(row.work().file());
    json.name("source").value(row.work().source());
    json.name("daysLate").value(row.work().daysLate());
    json.name("lost").value(row.work().lostToLateness());
    json.endObject();
  }

  /**
   * Reads it.
   *
   * @throws IllegalStateException or IllegalArgumentException where it is no such file
   */
  @SuppressWarnings("resource") // whoever opened the reader closes it
  public static Part read(Reader from) throws IOException {
    JsonReader json = new JsonReader(from);
    Shard shard = Shard.WHOLE;
    long seed = 0;
    List<String> exercises = new ArrayList<>();
    Map<String, Person> people = new HashMap<>();
    List<Quizzes.Answers> answers = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "shard" ->
            shard = Shard.parse(json.nextString()).orElseThrow(IllegalStateException::new);
        case "seed" -> seed = json.nextLong();
        case "exercises" -> list(json, () -> exercises.add(json.nextString()));
        case "people" -> list(json, () -> person(json, people));
        case "answers" -> list(json, () -> answers.add(answers(json)));
        case "rows" -> list(json, () -> rows.add(row(json)));
        default -> json.skipValue();
      }
    }
    json.endObject();
    return new Part(shard, seed, exercises, new Gradebook(rows, people, answers));
  }

  private static void list(JsonReader json, Element element) throws IOException {
    json.beginArray();
    while (json.hasNext()) {
      element.read();
    }
    json.endArray();
  }

  private static void person(JsonReader json, Map<String, Person> people) throws IOException {
    List<String> fields = new ArrayList<>();
    list(json, () -> fields.add(json.nextString()));
    if (fields.size() != 8) {
      throw new IllegalStateException("a person has eight fields");
    }
    people.put(
        fields.get(0),
        new Person(
            fields.get(1),
            fields.get(2),
            fields.get(3),
            fields.get(4),
            fields.get(5),
            fields.get(6),
            fields.get(7)));
  }

  private static Quizzes.Answers answers(JsonReader json) throws IOException {
    Map<String, String> fields = fields(json, new ArrayList<>());
    return new Quizzes.Answers(
        fields.get("student"),
        Integer.parseInt(fields.get("answered")),
        Integer.parseInt(fields.get("questions")),
        Boolean.parseBoolean(fields.get("readable")));
  }

  private static Row row(JsonReader json) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Map<String, String> fields = fields(json, findings);
    return new Row(
        fields.get("student"),
        fields.get("exercise"),
        Integer.parseInt(fields.get("attempt")),
        Verdict.Result.valueOf(fields.get("verdict")),
        Double.parseDouble(fields.get("points")),
        Double.parseDouble(fields.get("maxPoints")),
        Double.parseDouble(fields.get("seconds")),
        Long.parseLong(fields.get("seed")),
        findings,
        new Row.Work(
            fields.get("file"),
            fields.get("source"),
            Integer.parseInt(fields.get("daysLate")),
            Double.parseDouble(fields.get("lost"))));
  }

  private static Map<String, String> fields(JsonReader json, List<Finding> findings)
      throws IOException {
    Map<String, String> fields = new HashMap<>();
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      switch (json.peek()) {
        case BEGIN_ARRAY -> findings.addAll(Ledger.FindingsJson.read(json));
        case BOOLEAN -> fields.put(name, Boolean.toString(json.nextBoolean()));
        default -> fields.put(name, json.nextString());
      }
    }
    json.endObject();
    return fields;
  }

  @FunctionalInterface
  private interface Element {
    void read() throws IOException;
  }
}
