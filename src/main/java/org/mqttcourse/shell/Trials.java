package org.mqttcourse.shell;

import java.io.IOException;
import java.util.Set;
import org.mqttcourse.lab.TrialRun;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.lesson.Trial;
import org.mqttcourse.report.TrialPrinter;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Said;

/** Runs what was predicted, and compares. */
final class Trials {
  private final Session session;

  Trials(Session session) {
    this.session = session;
  }

  /**
   * Runs it, on a broker of its own, so that nothing that was typed before has a part in it.
   *
   * @param said the options that were chosen, from 0
   * @return whether the guess was right
   * @throws UserError where it can't be run on this machine
   */
  boolean run(Step.Predict step, Trial trial, Set<Integer> said) throws InterruptedException {
    StringBuilder before = new StringBuilder();
    new TrialPrinter(before, session.theme()).beginning();
    session.screen().print(before);
    try {
      TrialRun run = TrialRun.of(trial, this::command, new Arrivals(session.screen()));
      StringBuilder lines = new StringBuilder();
      new TrialPrinter(lines, session.theme()).end(step, run, said);
      session.screen().print(lines);
      return run.happened().equals(said);
    } catch (IOException e) {
      throw UserError.of("shell.trial.impossible", Said.of(e));
    }
  }

  private void command(String line) {
    StringBuilder text = new StringBuilder();
    new TrialPrinter(text, session.theme()).command(line);
    session.screen().print(text);
  }
}
