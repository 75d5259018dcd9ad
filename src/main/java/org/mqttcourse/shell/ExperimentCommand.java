package org.mqttcourse.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.lab.QosExperiment;
import org.mqttcourse.report.ExperimentPrinter;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Said;

/** The QoS experiment: predicted first, then run. */
final class ExperimentCommand implements Command {
  @Override
  public String name() {
    return "experiment";
  }

  @Override
  public String example() {
    return "experiment";
  }

  @Override
  public void run(Session session, List<String> arguments) throws InterruptedException {
    noMoreThan(1, arguments);
    long seed =
        arguments.isEmpty() ? session.outside().seeds().getAsLong() : seed(arguments.get(0));
    StringBuilder question = new StringBuilder();
    new ExperimentPrinter(question, session.theme()).question();
    session.screen().print(question);
    Optional<List<Integer>> guess = ask(session);
    try {
      List<QosExperiment.Row> rows =
          QosExperiment.run(seed, qos -> session.tell("shell.experiment.qos", qos));
      StringBuilder result = new StringBuilder();
      new ExperimentPrinter(result, session.theme()).print(rows, guess);
      session.screen().print(result);
    } catch (IOException e) {
      throw UserError.of("shell.trial.impossible", Said.of(e));
    }
  }

  private static Optional<List<Integer>> ask(Session session) {
    try {
      String line =
          session
              .screen()
              .readLine(session.texts().of("shell.experiment.prompt"))
              .orElse("")
              .strip();
      if (line.isEmpty()) {
        return Optional.empty();
      }
      List<Integer> numbers = new ArrayList<>();
      for (String word : line.split("[\\s,;]+")) {
        numbers.add(Integer.parseInt(word));
      }
      if (numbers.size() == 3) {
        return Optional.of(numbers);
      }
    } catch (NumberFormatException e) {
      // Said below.
    } catch (IOException e) {
      return Optional.empty();
    }
    throw UserError.of("shell.experiment.three");
  }

  private static long seed(String word) {
    try {
      return Long.parseLong(word);
    } catch (NumberFormatException e) {
      throw UserError.of("shell.experiment.seed");
    }
  }
}
