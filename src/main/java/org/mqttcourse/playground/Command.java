package org.mqttcourse.playground;

import java.util.List;

/** One command of the playground. */
interface Command {
  /** How it is typed. */
  Usage usage();

  /** Carries it out. */
  void run(Arguments arguments, Clients clients) throws PlaygroundException, InterruptedException;

  /**
   * How a command is typed.
   *
   * @param operands how many words it takes that belong to no option
   */
  record Usage(String name, String example, int operands, List<Flag> flags) {
    public Usage {
      flags = List.copyOf(flags);
    }

    PlaygroundCommand describe() {
      return new PlaygroundCommand(name, example, flags.stream().map(Flag::describe).toList());
    }
  }
}
