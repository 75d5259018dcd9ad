package org.mqttcourse.lesson;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mqttcourse.wire.Conversation;

/**
 * How a prediction is settled: what is run for real, and what each option then says of it.
 *
 * @param commands as one would type them in the shell, one a line
 * @param options one for each option of the question, in order
 */
public record Trial(List<String> commands, List<Expectation> options) {
  public Trial {
    commands = List.copyOf(commands);
    options = List.copyOf(options);
  }

  /** The options, from 0, that are what happened. */
  public Set<Integer> happened(Conversation conversation) {
    List<Integer> happened = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i).isMetBy(conversation)) {
        happened.add(i);
      }
    }
    return new LinkedHashSet<>(happened);
  }
}
