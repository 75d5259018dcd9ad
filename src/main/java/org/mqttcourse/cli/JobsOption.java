package org.mqttcourse.cli;

import org.mqttcourse.text.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How many students' programs run at once. */
final class JobsOption {
  /** Most programs wait for packets most of the time. */
  private static final int PER_CORE = 8;

  /** Our own heap may fill a quarter of the machine's memory, the programs another one. */
  private static final long BYTES = 64L << 20;

  private static final int FEWEST = 2;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private int number =
      fitting(Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory());

  @Option(names = "--jobs", paramLabel = "N")
  void number(int wanted) {
    if (wanted < 1) {
      throw new WrongWordException(command.commandLine(), Text.of("cli.jobs", wanted));
    }
    number = wanted;
  }

  /** As many as were asked for; otherwise what the machine can bear. */
  int number() {
    return number;
  }

  /**
   * What a machine can bear.
   *
   * @param heap the most that our own heap may take, in bytes
   */
  static int fitting(int cores, long heap) {
    return (int) Math.max(FEWEST, Math.min((long) PER_CORE * cores, heap / BYTES));
  }
}
