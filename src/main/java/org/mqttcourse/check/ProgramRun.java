package org.mqttcourse.check;

import java.time.Duration;
import java.util.List;

/**
 * One run of the student's program, over.
 *
 * @param arguments that it was given
 * @param output what it printed, cut where it printed too much
 * @param errors what it printed to standard error, cut likewise
 * @param ending how it ended
 * @param starved for how long the machine did not let it run, though it could have
 */
public record ProgramRun(
    List<String> arguments,
    List<String> output,
    List<String> errors,
    Ending ending,
    Duration starved) {
  public ProgramRun {
    arguments = List.copyOf(arguments);
    output = List.copyOf(output);
    errors = List.copyOf(errors);
  }

  /** One that got all the time that it wanted. */
  public ProgramRun(
      List<String> arguments, List<String> output, List<String> errors, Ending ending) {
    this(arguments, output, errors, ending, Duration.ZERO);
  }
}
