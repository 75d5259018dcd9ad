package org.mqttcourse.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.mqttcourse.lesson.Trial;
import org.mqttcourse.playground.PlaygroundException;
import org.mqttcourse.playground.PlaygroundOutput;
import org.mqttcourse.wire.Conversation;

/**
 * What really happened when a prediction was tried.
 *
 * @param conversation all that crossed the wire
 * @param happened the options, from 0, that say so
 * @param troubles what a command complained of
 */
public record TrialRun(Conversation conversation, Set<Integer> happened, List<String> troubles) {
  /** Always the same: whoever tries again sees the same. */
  private static final long SEED = 1;

  public TrialRun {
    happened = Set.copyOf(happened);
    troubles = List.copyOf(troubles);
  }

  /**
   * Tries it, on a broker of its own.
   *
   * @param command hears of each line before it is carried out
   * @param output what the commands answer and what arrives
   */
  public static TrialRun of(Trial trial, Consumer<String> command, PlaygroundOutput output)
      throws IOException, InterruptedException {
    List<String> troubles = new ArrayList<>();
    Conversation conversation;
    try (Lab lab = new Lab(SEED, output)) {
      for (String line : trial.commands()) {
        command.accept(line);
        try {
          lab.execute(line);
        } catch (PlaygroundException e) {
          troubles.add("'" + line + "': " + e.getMessage());
          output.say(e.text());
        }
      }
      conversation = lab.journal().freeze();
    }
    return new TrialRun(conversation, trial.happened(conversation), troubles);
  }
}
