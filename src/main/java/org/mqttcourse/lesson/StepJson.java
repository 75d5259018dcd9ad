package org.mqttcourse.lesson;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads and writes steps: each an array of its kind, its title, its text and what else it has. */
final class StepJson {
  private StepJson() {}

  static void write(JsonWriter json, Step step) throws IOException {
    json.beginArray();
    json.value(kind(step)).value(step.title());
    TextJson.write(json, step.text());
    if (step instanceof Step.Try attempt) {
      TextJson.writeStrings(json, attempt.commands());
      json.value(attempt.until().text());
    } else if (step instanceof Step.Predict predict) {
      writeOptions(json, predict.options());
      TextJson.write(json, predict.answer());
      if (predict.trial().isPresent()) {
        writeTrial(json, predict.trial().get());
      }
    } else if (step instanceof Step.Quiz quiz) {
      writeOptions(json, quiz.options());
      TextJson.write(json, quiz.why());
    } else if (step instanceof Step.Exercise exercise) {
      json.value(exercise.slug());
    } else if (step instanceof Step.Discuss discuss) {
      TextJson.write(json, discuss.answer());
    }
    json.endArray();
  }

  static Step read(JsonReader json) throws IOException {
    json.beginArray();
    String kind = json.nextString();
    String title = json.nextString();
    List<Block> text = TextJson.read(json);
    Step step =
        switch (kind) {
          case "prose" -> new Step.Prose(title, text);
          case "try" ->
              new Step.Try(
                  title, text, TextJson.readStrings(json), new Condition(json.nextString()));
          case "predict" ->
              new Step.Predict(
                  title, text, readOptions(json), TextJson.read(json), readTrial(json));
          case "quiz" -> new Step.Quiz(title, text, readOptions(json), TextJson.read(json));
          case "exercise" -> new Step.Exercise(title, text, json.nextString());
          case "discuss" -> new Step.Discuss(title, text, TextJson.read(json));
          default -> throw new IOException("no step is called " + kind);
        };
    json.endArray();
    return step;
  }

  private static String kind(Step step) {
    if (step instanceof Step.Try) {
      return "try";
    } else if (step instanceof Step.Predict) {
      return "predict";
    } else if (step instanceof Step.Quiz) {
      return "quiz";
    } else if (step instanceof Step.Exercise) {
      return "exercise";
    } else if (step instanceof Step.Discuss) {
      return "discuss";
    }
    return "prose";
  }

  private static void writeTrial(JsonWriter json, Trial trial) throws IOException {
    TextJson.writeStrings(json, trial.commands());
    json.beginArray();
    for (Expectation option : trial.options()) {
      json.beginArray();
      json.value(option.packets().text()).value(option.least()).value(option.most());
      json.endArray();
    }
    json.endArray();
  }

  private static Optional<Trial> readTrial(JsonReader json) throws IOException {
    if (!json.hasNext()) {
      return Optional.empty();
    }
    List<String> commands = TextJson.readStrings(json);
    return Optional.of(new Trial(commands, TextJson.list(json, StepJson::readExpectation)));
  }

  private static Expectation readExpectation(JsonReader json) throws IOException {
    json.beginArray();
    Condition packets = new Condition(json.nextString());
    Expectation expectation = new Expectation(packets, json.nextInt(), json.nextInt());
    json.endArray();
    return expectation;
  }

  private static void writeOptions(JsonWriter json, List<Step.Option> options) throws IOException {
    json.beginArray();
    for (Step.Option option : options) {
      json.beginArray();
      json.value(option.right());
      TextJson.writeSpans(json, option.text());
      json.endArray();
    }
    json.endArray();
  }

  private static List<Step.Option> readOptions(JsonReader json) throws IOException {
    return TextJson.list(json, StepJson::readOption);
  }

  private static Step.Option readOption(JsonReader json) throws IOException {
    json.beginArray();
    boolean right = json.nextBoolean();
    Step.Option option = new Step.Option(TextJson.readSpans(json), right);
    json.endArray();
    return option;
  }
}
